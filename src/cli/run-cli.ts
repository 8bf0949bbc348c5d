import type { CliEnvironment } from "./cli-environment";
import { USAGE } from "../locale/cli";
import { readCommandLine, WrongCall, type Command } from "./command-line";
import { roadmapBooks } from "./roadmap-books";
import { papersBooks } from "./papers-books";
import { cleanBooks } from "./clean-books";
import { terminalText } from "./terminal-text";
import { inspectBooks } from "./inspect-books";
import { checkBooks } from "./check-books";
import { UnusableBooks } from "./unusable-books";

/** 0 = ran, with findings or none; 1 = input cannot be used; 2 = wrong call. */
export type ExitCode = 0 | 1 | 2;

/**
 * Does one call of `oko`.
 *
 * @param words After the program's name.
 */
export async function runCli(words: readonly string[], process: CliEnvironment): Promise<ExitCode> {
  const environment: CliEnvironment = {
    ...process,
    print: (text) => process.print(terminalText(text)),
    complain: (text) => process.complain(terminalText(text)),
  };
  try {
    const command = withPassword(readCommandLine(words), environment);
    if (command.kind === "help") environment.print(USAGE);
    else if (command.kind === "version") environment.print(`${environment.version}\n`);
    else if (command.kind === "inspect") await inspectBooks(command.books, command.options, environment);
    else if (command.kind === "clean") await cleanBooks(command.books, command.options, environment);
    else if (command.kind === "papers") await papersBooks(command.books, command.options, environment);
    else if (command.kind === "roadmap") await roadmapBooks(command.books, command.options, environment);
    else await checkBooks(command.books, command.options, environment);
    return 0;
  } catch (error) {
    if (error instanceof WrongCall) {
      environment.complain(`${error.message}\n`);
      return 2;
    }
    if (error instanceof UnusableBooks) {
      environment.complain(`${error.sentences.join("\n")}\n`);
      return 1;
    }
    throw error;
  }
}

/** A password that was not typed, where everybody sees it: from standard input, or from the environment. */
function withPassword(command: Command, environment: CliEnvironment): Command {
  if (command.kind === "help" || command.kind === "version") return command;
  const { password, isPasswordPiped } = command.options;
  const given = password ?? (isPasswordPiped ? environment.inputLine() : environment.passwordVariable());
  return { ...command, options: { ...command.options, password: given } } as Command;
}
