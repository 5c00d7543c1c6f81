import { CommanderError, type Command } from 'commander';
import { nearest } from '../domain/text-distance.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { printable } from '../text/printable.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';
import { InvalidFile, UsageError } from './faults.ts';
import { nodeIo, type Io } from './io.ts';
import { chooseLanguage } from './language.ts';
import { createProgram } from './program.ts';
import { usageText } from './usage-text.ts';

/** Runs one command line and returns its exit code. The only place where faults become words. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let language = chooseLanguage(argv, io.env);
  let exit: ExitCode = EXIT.OK;
  try {
    const program = createProgram(io, language, {
      setExit(code) {
        exit = code;
      },
      setLanguage(named) {
        language = named;
      },
    });
    refuseUnknownCommand(argv, program, language);
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    await explainFault(error, language, io);
    return exitCodeOf({ kind: 'thrown', error });
  }
}

/** Commander would take a misspelt command for a stray argument. */
function refuseUnknownCommand(argv: readonly string[], program: Command, language: Language): void {
  const first = argv.find((argument, index) => !argument.startsWith('-') && argv[index - 1] !== '--lang');
  const names = [...program.commands.map((command) => command.name()), 'help'];
  const named = first === 'help' ? argv[argv.indexOf('help') + 1] : first;
  if (named === undefined || named.startsWith('-') || names.includes(named)) return;
  const near = nearest(named, names);
  const text = `${cliWordsOf(language).usage.unknownCommand(named)} ${(near.length > 0 ? near : names).join(', ')}`;
  throw new UsageError({ vi: text, en: text });
}

async function explainFault(error: unknown, language: Language, io: Io): Promise<void> {
  const words = cliWordsOf(language);
  const say = (text: string): void => {
    io.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return;
    if (error.code === 'commander.help') say(`${words.error}: ${words.usage.noCommand}\n${words.seeHelp}`);
    else say(`${words.error}: ${usageText(error, language)}\n${words.seeHelp}`);
    return;
  }
  if (error instanceof UsageError) {
    say(`${words.error}: ${error.text[language]}`);
    return;
  }
  if (error instanceof InvalidFile) {
    const [{ renderDiagnostics }, { outputStyle }, { shippedTargets }] = await Promise.all([
      import('../report/diagnostic-list.ts'),
      import('./terminal.ts'),
      import('./targets.ts'),
    ]);
    const { catalogue } = await shippedTargets(io);
    io.stderr.write(
      renderDiagnostics(error.diagnostics, { catalogue, language, ...outputStyle(io.stderr, io.env) }),
    );
    return;
  }
  if (error instanceof Error && 'syscall' in error) {
    say(`${words.error}: ${words.cannotRead(error.message)}`);
    return;
  }
  say(words.internal(error instanceof Error ? (error.stack ?? error.message) : String(error)));
}

/** Runs the process's own command line; the exit code is set, not forced, so that a full pipe drains. */
export async function main(packageRoot: string): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: not a fault, and the exit code is that of the whole report.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const words = cliWordsOf(chooseLanguage(process.argv.slice(2), process.env));
    process.stderr.write(`${words.error}: ${words.cannotWrite(error.message)}\n`);
    process.exit(EXIT.INTERNAL);
  });
  process.exitCode = await run(process.argv.slice(2), nodeIo(packageRoot));
}
