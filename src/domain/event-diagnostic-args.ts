/** What is said of logs of events. */
export interface EventDiagnosticArgs {
  EVENT_AUDIENCE_MIXED: { readonly shown: string; readonly measures: readonly string[] };
  EVENT_AUDIENCE_UNKNOWN: { readonly shown: string };
  EVENT_OTHER_PERIOD: { readonly events: number; readonly period: string };
  EVENT_PART_EXCEEDS: { readonly part: string; readonly whole: string };
  EVENT_SECTION_UNCLEAR: { readonly shown: string; readonly events: number };
  EVENT_UNDATED: { readonly period: string };
  EVENT_TRAINING: { readonly events: number };
}
