package convolens.cli;

import convolens.cli.option.Expected;
import convolens.cli.option.Nearest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli did not understand, as one sentence that names the nearest thing it would. */
final class Sentences {
    private Sentences() {}

    static String of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(command, unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(command, missing);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice, but can have only one value";
        }
        if (e.getArgSpec() != null && e.getCause() instanceof Expected expected) {
            return name(e.getArgSpec()) + " " + expected.getMessage() + ", but is \"" + e.getValue() + "\"";
        }
        if (e.getArgSpec() != null && String.valueOf(e.getMessage()).contains("InvalidPathException")) {
            return name(e.getArgSpec()) + " is no path that this system can have, perhaps because the language of the"
                    + " terminal lacks a letter of it: set LC_ALL to one with UTF-8, for example \"export LC_ALL=C.UTF-8\"";
        }
        if (e.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
            return name(option) + " is a switch and takes no value";
        }
        return String.valueOf(e.getMessage());
    }

    private static String unknown(CommandSpec command, UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        boolean hasCommands = !command.subcommands().isEmpty();
        if (word.startsWith("-")) {
            String bare = word.replaceFirst("=.*", "");
            List<String> options = command.options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .toList();
            return "there is no option " + bare + hint(bare, options, command);
        }
        if (hasCommands) {
            List<String> commands = List.copyOf(command.subcommands().keySet());
            return "there is no command \"" + word + "\""
                    + Nearest.to(word, commands)
                            .map(nearest -> ": did you mean " + nearest + "?")
                            .orElse(": expected " + Expected.alternatives(commands));
        }
        return command.name() + " takes options only, but got \"" + word + "\""
                + Nearest.to("--" + word, names(command))
                        .map(nearest -> ": did you mean " + nearest + "?")
                        .orElse("");
    }

    private static String hint(String word, List<String> options, CommandSpec command) {
        return Nearest.to(word, options)
                .map(nearest -> ": did you mean " + nearest + "?")
                .orElse(": \"" + command.qualifiedName() + " --help\" lists those there are");
    }

    private static String missing(CommandSpec command, MissingParameterException e) {
        ArgSpec missing = e.getMissing().get(0);
        boolean unnamed = String.valueOf(e.getMessage()).startsWith("Missing required option");
        String what = name(missing) + " " + missing.paramLabel();
        return unnamed ? command.name() + " needs " + what : name(missing) + " needs a value: " + what;
    }

    private static List<String> names(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The sentence on one line, whatever a name that a user typed may hold. */
    static String oneLine(String sentence) {
        return sentence.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }

    static CommandLine root(CommandLine command) {
        return command.getParent() == null ? command : root(command.getParent());
    }
}
