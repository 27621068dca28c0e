package io.gouji.cli;

import io.gouji.report.Glossary;
import io.gouji.report.Speech;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The lists of the help, laid out by ourselves: the library's columns do not know that Chinese characters are wide. */
record HelpSections(Speech speech, Glossary glossary) implements IHelpFactory {
    @Override
    public Help create(CommandSpec command, Help.ColorScheme colours) {
        UsageMessageSpec usage = command.usageMessage();
        Map<String, IHelpSectionRenderer> sections = usage.sectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> parameters(command));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(command));
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commands(command));
        usage.sectionMap(sections);
        return new Help(command, colours);
    }

    private String parameters(CommandSpec command) {
        return list(
                "usage.arguments",
                command.positionalParameters().stream()
                        .map(each -> Map.entry(label(each), description(each)))
                        .toList());
    }

    /** Those of the command itself, then those that all commands have. */
    private String options(CommandSpec command) {
        boolean root = command.parent() == null;
        return root
                ? options(command, "usage.options", option -> true)
                : options(command, "usage.options", option -> !option.inherited())
                        + options(command, "usage.common-options", OptionSpec::inherited);
    }

    private String options(CommandSpec command, String heading, Predicate<OptionSpec> which) {
        return list(
                heading,
                command.options().stream()
                        .filter(which)
                        .map(each -> Map.entry(names(each), description(each)))
                        .toList());
    }

    private String commands(CommandSpec command) {
        return list(
                "usage.commands",
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .map(each -> Map.entry(
                                each.name(),
                                String.join(" ", each.usageMessage().header())))
                        .toList());
    }

    private String list(String heading, List<Map.Entry<String, String>> entries) {
        return entries.isEmpty() ? "" : "\n" + speech.say(heading) + "\n" + glossary.of(entries);
    }

    private static String label(PositionalParamSpec parameter) {
        return parameter.arity().max() > 1 ? parameter.paramLabel() + "..." : parameter.paramLabel();
    }

    /** {@code -o, --output=FILE}; one without a short name is set under the others. */
    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
        return (names.startsWith("--") ? "    " : "") + names + value;
    }

    private static String description(ArgSpec argument) {
        return List.of(argument.description()).stream().collect(Collectors.joining(" "));
    }
}
