/**
 * Why a package could not be read, or changed.
 *
 * - `not_a_zip`: the bytes are no zip archive; `truncated`: they begin like one and stop early;
 *   `bad_zip`: the directory contradicts itself or the bytes it describes.
 * - `encrypted_zip`, `unsupported_compression`: readable only by other means.
 * - `bad_checksum`: a part's bytes are damaged (broken deflate stream, wrong length or wrong CRC-32).
 * - `too_large`, `too_many_parts`: a package limit, or one of the zip format, was passed; `limit_exceeded`: a limit inside a part was.
 * - `duplicate_part`, `missing_part`: two parts share a name, or a named part is absent.
 * - `not_a_workbook`: a package, though not an XML spreadsheet.
 * - `bad_xml`, `dtd_forbidden`: a part is not well-formed, or carries a document type.
 */
export type OoxmlFaultCode =
  | 'not_a_zip'
  | 'truncated'
  | 'bad_zip'
  | 'encrypted_zip'
  | 'unsupported_compression'
  | 'bad_checksum'
  | 'too_large'
  | 'too_many_parts'
  | 'duplicate_part'
  | 'missing_part'
  | 'not_a_workbook'
  | 'bad_xml'
  | 'dtd_forbidden'
  | 'limit_exceeded';

/** The only error this folder throws, whatever the input. `part` names the part at fault, when one is. */
export class OoxmlFault extends Error {
  readonly code: OoxmlFaultCode;
  readonly part: string | null;

  constructor(code: OoxmlFaultCode, message: string, part: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'OoxmlFault';
    this.code = code;
    this.part = part;
  }
}
