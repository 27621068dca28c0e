package io.gouji.cli;

import io.gouji.reference.Message;
import io.gouji.reference.NearNames;
import io.gouji.report.Speech;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words, with what may have been meant. */
record UsageFaults(Speech speech) {
    String of(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String help = speech.say("usage.help", command.getCommandSpec().qualifiedName());
        return what(fault, command.getCommandSpec()) + System.lineSeparator() + help;
    }

    private String what(ParameterException fault, CommandSpec command) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return speech.say("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = fault.getArgSpec();
        if (argument == null) {
            return speech.say("usage.wrong");
        }
        List<String> values = values(argument);
        String value = String.valueOf(fault.getValue());
        return values.isEmpty()
                ? speech.say("usage.value", name(argument), value)
                : speech.say("usage.value-of", name(argument), value, values);
    }

    private String unknown(String given, CommandSpec command) {
        boolean option = given.startsWith("-");
        Collection<String> known = option
                ? command.options().stream()
                        .flatMap(each -> Stream.of(each.names()))
                        .toList()
                : command.subcommands().keySet();
        String name = option ? given.replaceFirst("=.*", "") : given;
        String fault = option ? "usage.unknown-option" : "usage.unknown-command";
        if (!option && known.isEmpty()) {
            return speech.say("usage.too-many", given);
        }
        List<String> near = NearNames.of(name, known);
        return near.isEmpty()
                ? speech.say(fault, name)
                : speech.say("usage.did-you-mean", Message.of(fault, name), near);
    }

    private String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        List<String> values = values(first);
        if (first.isPositional()) {
            return speech.say("usage.missing", first.paramLabel());
        }
        return values.isEmpty()
                ? speech.say("usage.no-value", name(first))
                : speech.say("usage.no-value-of", name(first), values);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The values that it can take, where they are few. */
    private static List<String> values(ArgSpec argument) {
        return argument.completionCandidates() == null
                ? List.of()
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList();
    }
}
