import { Command, Option, type OptionValues } from 'commander';
import type { Period } from '../domain/period.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { usageError } from './faults.ts';
import {
  annotateRequest,
  reportingOptions,
  type CheckFlags,
  type InspectFlags,
  type ValidateFlags,
} from './flags.ts';
import type { Io } from './io.ts';
import { optionsOf } from './options.ts';

/** The command line: declarations only. Each action loads what it needs when it runs. */
export function createProgram(io: Io, language: Language, outcome: Outcome): Command {
  const words = cliWordsOf(language);
  const program = new Command('vstbpn');
  const run = async (work: Promise<ExitCode>): Promise<void> => outcome.setExit(await work);
  /** A command's options once its config has set what no flag did; the language of the run may be among them. */
  const configured = async <Flags extends OptionValues>(command: Command, files: readonly string[]) => {
    const { applyConfig, configNotice } = await import('./config.ts');
    const config = await applyConfig(command, files, io);
    const flags = command.opts<Flags>();
    const spoken: Language = flags['lang'] ?? language;
    outcome.setLanguage(spoken);
    if (config) io.stderr.write(configNotice(config, spoken));
    return { flags, config, language: spoken };
  };
  const common = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        // Errors are worded by the caller, in the user's language.
        writeErr: () => {},
        getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 100),
      })
      .configureHelp({
        styleTitle: (title) => words.titles[title] ?? title,
        // Choices and defaults are in the descriptions, in the user's language.
        optionDescription: (option) => option.description,
      })
      .helpOption('-h, --help', words.help)
      .addOption(new Option('--lang <vi|en>', words.lang).choices(LANGUAGES));
  const option = optionsOf(language);

  common(program)
    .description(words.description)
    .helpCommand('help [command]', words.commands.help)
    .option('-V, --version', words.version)
    .addHelpText('after', words.after.check)
    .action(async (options: { version?: boolean }) => {
      if (options.version !== true) throw usageError((said) => said.noCommand);
      const { toolVersion } = await import('./version.ts');
      io.stdout.write(`${await toolVersion(io)}\n`);
      outcome.setExit(EXIT.OK);
    });

  /** What check and validate have in common: what is read, what counts, what is written. */
  const reporting = (command: Command, files: string, format: Option): Command =>
    common(command)
      .argument(files, words.options.inputs)
      .addOption(option.plan())
      .addOption(option.period())
      .addOption(option.map())
      .addOption(option.mapping())
      .addOption(option.sheet())
      .addOption(option.layout())
      .addOption(option.register())
      .addOption(format)
      .addOption(option.csvExcel())
      .addOption(option.maxWarnings())
      .addOption(option.only())
      .addOption(option.skip())
      .addOption(option.baseline())
      .addOption(option.config())
      .addOption(option.noConfig());

  reporting(program.command('check'), '<file...>', option.format())
    .description(words.commands.check)
    .addOption(option.by())
    .addOption(option.failOn())
    .addOption(option.complete())
    .addOption(option.writeBaseline())
    .addOption(new Option('--annotate <file>', words.options.annotate).default(null, ''))
    .addOption(
      new Option('--mark <short|all>', words.options.mark).choices(['short', 'all']).default(null, ''),
    )
    .addOption(new Option('--mark-only', words.options.markOnly).default(false))
    .addOption(new Option('--force', words.options.force).default(false))
    .addHelpText('after', words.after.check)
    .action(async (files: string[], _: CheckFlags, command: Command) => {
      const { check } = await import('./commands/check.ts');
      const { flags, config, language: spoken } = await configured<CheckFlags>(command, files);
      const { by, failOn, complete } = flags;
      const annotate = annotateRequest(flags, spoken);
      const asked = { ...reportingOptions(files, flags, spoken), config };
      await run(check({ ...asked, byUnit: by === 'unit', failOn, complete, annotate }, io));
    });

  reporting(program.command('validate'), '<file...>', option.format())
    .description(words.commands.validate)
    .addOption(option.strict())
    .addOption(option.writeBaseline())
    .addHelpText('after', words.after.validate)
    .action(async (files: string[], _: ValidateFlags, command: Command) => {
      const { validate } = await import('./commands/validate.ts');
      const { flags, config, language: spoken } = await configured<ValidateFlags>(command, files);
      const failOn = flags.strict ? 'warning' : 'gap';
      await run(validate({ ...reportingOptions(files, flags, spoken), config, failOn }, io));
    });

  common(program.command('inspect'))
    .description(words.commands.inspect)
    .argument('<file>')
    .addOption(option.period())
    .addOption(option.map())
    .addOption(option.mapping())
    .addOption(option.sheet())
    .addOption(option.layout())
    .addOption(option.config())
    .addOption(option.noConfig())
    .addOption(new Option('--save-mapping <file>', words.options.saveMapping).default(null, ''))
    .action(async (file: string, _: InspectFlags, command: Command) => {
      const { inspect } = await import('./commands/inspect.ts');
      const { flags, language: spoken } = await configured<InspectFlags>(command, [file]);
      await run(inspect({ ...flags, file, language: spoken }, io));
    });

  common(program.command('explain'))
    .description(words.commands.explain)
    .argument('<code>')
    .addOption(option.plan())
    .addOption(option.period())
    .action(async (code: string, { plan: plans, period }: { plan: string[]; period: Period | null }) => {
      const { explain } = await import('./commands/explain.ts');
      await run(explain({ code, plans, period, language }, io));
    });

  const config = common(program.command('config')).description(words.commands.config);
  config.helpCommand('help [command]', words.commands.help);
  reporting(config.command('show'), '[file...]', option.formats())
    .description(words.commands.configShow)
    .addOption(option.by())
    .addOption(option.failOn())
    .addOption(option.complete())
    .addOption(option.strict())
    .addOption(option.textOrJson())
    .action(async (files: string[], _: OptionValues, command: Command) => {
      const { showConfig } = await import('./commands/config.ts');
      const { config: used, language: spoken } = await configured(command, files);
      outcome.setExit(showConfig(command, used, spoken, io));
    });

  const plan = common(program.command('plan')).description(words.commands.plan);
  plan.helpCommand('help [command]', words.commands.help);
  common(plan.command('list'))
    .description(words.commands.planList)
    .addOption(option.textOrJson())
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const { listPlans } = await import('./commands/plan.ts');
      await run(listPlans(format, language, io));
    });
  common(plan.command('show'))
    .description(words.commands.planShow)
    .argument('<id>')
    .addOption(option.textOrJson())
    .action(async (id: string, { format }: { format: 'text' | 'json' }) => {
      const { showPlan } = await import('./commands/plan.ts');
      await run(showPlan(id, format, language, io));
    });
  common(plan.command('validate'))
    .description(words.commands.planValidate)
    .argument('<file...>')
    .action(async (files: string[]) => {
      const { validatePlans } = await import('./commands/plan.ts');
      await run(validatePlans(files, language, io));
    });
  return program;
}

/** What a command line comes to, besides what it prints. */
export interface Outcome {
  readonly setExit: (code: ExitCode) => void;
  /** The language of the run, for faults too, once a config has named it. */
  readonly setLanguage: (language: Language) => void;
}
