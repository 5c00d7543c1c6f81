import { Command, Option } from 'commander';
import type { Period } from '../domain/period.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { EXIT, FAIL_ON, type ExitCode } from './exit-code.ts';
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
export function createProgram(io: Io, language: Language, setExit: (code: ExitCode) => void): Command {
  const words = cliWordsOf(language);
  const program = new Command('vstbpn');
  const run = async (work: Promise<ExitCode>): Promise<void> => setExit(await work);
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
      setExit(EXIT.OK);
    });

  /** What check and validate have in common: what is read, what counts, what is written. */
  const reporting = (command: Command): Command =>
    common(command)
      .argument('<file...>', words.options.inputs)
      .addOption(option.plan())
      .addOption(option.period())
      .addOption(option.map())
      .addOption(option.mapping())
      .addOption(option.sheet())
      .addOption(option.layout())
      .addOption(option.register())
      .addOption(option.format())
      .addOption(option.csvExcel())
      .addOption(option.maxWarnings())
      .addOption(option.only())
      .addOption(option.skip())
      .addOption(option.baseline())
      .addOption(option.writeBaseline());

  reporting(program.command('check'))
    .description(words.commands.check)
    .addOption(new Option('--by <unit>', words.options.byUnit).choices(['unit']))
    .addOption(new Option('--fail-on <level>', words.options.failOn).choices(FAIL_ON).default('gap'))
    .addOption(new Option('--complete', words.options.complete).default(false))
    .addOption(new Option('--annotate <file>', words.options.annotate).default(null, ''))
    .addOption(
      new Option('--mark <short|all>', words.options.mark).choices(['short', 'all']).default(null, ''),
    )
    .addOption(new Option('--mark-only', words.options.markOnly).default(false))
    .addOption(new Option('--force', words.options.force).default(false))
    .addHelpText('after', words.after.check)
    .action(async (files: string[], flags: CheckFlags) => {
      const { check } = await import('./commands/check.ts');
      const { by, failOn, complete } = flags;
      const annotate = annotateRequest(flags, language);
      const asked = reportingOptions(files, flags, language);
      await run(check({ ...asked, byUnit: by === 'unit', failOn, complete, annotate }, io));
    });

  reporting(program.command('validate'))
    .description(words.commands.validate)
    .addOption(new Option('--strict', words.options.strict).default(false))
    .addHelpText('after', words.after.validate)
    .action(async (files: string[], flags: ValidateFlags) => {
      const { validate } = await import('./commands/validate.ts');
      const failOn = flags.strict ? 'warning' : 'gap';
      await run(validate({ ...reportingOptions(files, flags, language), failOn }, io));
    });

  common(program.command('inspect'))
    .description(words.commands.inspect)
    .argument('<file>')
    .addOption(option.period())
    .addOption(option.map())
    .addOption(option.mapping())
    .addOption(option.sheet())
    .addOption(option.layout())
    .addOption(new Option('--save-mapping <file>', words.options.saveMapping).default(null, ''))
    .action(async (file: string, options: InspectFlags) => {
      const { inspect } = await import('./commands/inspect.ts');
      await run(inspect({ ...options, file, language }, io));
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

  const planFormat = () =>
    new Option('--format <text|json>', words.options.planFormat).choices(['text', 'json']).default('text');
  const plan = common(program.command('plan')).description(words.commands.plan);
  plan.helpCommand('help [command]', words.commands.help);
  common(plan.command('list'))
    .description(words.commands.planList)
    .addOption(planFormat())
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const { listPlans } = await import('./commands/plan.ts');
      await run(listPlans(format, language, io));
    });
  common(plan.command('show'))
    .description(words.commands.planShow)
    .argument('<id>')
    .addOption(planFormat())
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
