package io.gouji.cli;

import io.gouji.intake.UnusableInput;
import io.gouji.output.UnusableOutput;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceFault;
import io.gouji.report.Glossary;
import io.gouji.report.Screen;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;

/** All commands under one roof, and what becomes of what they throw. */
final class Commands {
    private static final String LANGUAGE = "--lang";
    private static final int WIDEST_HELP = 100;
    /** The library refuses less. */
    private static final int NARROWEST_HELP = 55;

    private Commands() {}

    static CommandLine of(Gouji gouji) {
        CommandLine line = new CommandLine(gouji)
                .addSubcommand(new CheckCommand(gouji))
                .addSubcommand(new ConsolidateCommand(gouji))
                .addSubcommand(new DiffCommand(gouji))
                .addSubcommand(new MapCommand(gouji))
                .addSubcommand(new LearnCommand(gouji))
                .addSubcommand(new ClaimsCommand(gouji))
                .addSubcommand(new FormCommand(gouji))
                .addSubcommand(new RulesCommand(gouji));
        Console console = gouji.console();
        line.setResourceBundle(new HelpTexts(gouji.speech()));
        Screen screen = new Screen(Math.min(console.columns(), WIDEST_HELP), console.colours());
        HelpSections sections = new HelpSections(gouji.speech(), new Glossary(screen));
        sections.install(line);
        line.getSubcommands().values().forEach(sections::install);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, screen.columns()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((fault, arguments) -> {
                    console.err().println(new UsageFaults(gouji.speech()).of(fault));
                    return ExitStatus.WRONG_USAGE;
                })
                .setExecutionExceptionHandler((fault, command, parsed) -> status(fault, gouji));
    }

    private static int status(Exception fault, Gouji gouji) {
        if (fault instanceof Refusal refusal) {
            return refuse(refusal.said(), gouji);
        }
        if (fault instanceof ReferenceFault reference) {
            return refuse(reference.said(), gouji);
        }
        if (fault instanceof UnusableInput input) {
            return refuse(input.said(), gouji);
        }
        if (fault instanceof UnusableOutput output) {
            return refuse(output.said(), gouji);
        }
        return fault instanceof NothingRead ? ExitStatus.NOTHING_READ : defect(fault, gouji);
    }

    /** One line that says what to report; the details only when they are asked for. */
    static int defect(Throwable fault, Gouji gouji) {
        gouji.tell(Message.of("defect", fault.toString()));
        if (gouji.verbose()) {
            fault.printStackTrace(gouji.console().err());
        }
        return ExitStatus.OUR_DEFECT;
    }

    private static int refuse(Message said, Gouji gouji) {
        gouji.tell(said);
        return ExitStatus.WRONG_USAGE;
    }

    /** The language that the arguments ask for: it is needed before they can be read, to say what is wrong with them. */
    static Language language(List<String> arguments, Language otherwise) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean before = argument.equals(LANGUAGE) && i + 1 < arguments.size();
            String value = before ? arguments.get(i + 1) : argument.replaceFirst("^" + LANGUAGE + "=", "");
            if (before || argument.startsWith(LANGUAGE + "=")) {
                return Stream.of(Language.values())
                        .filter(language -> language.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(otherwise);
            }
        }
        return otherwise;
    }
}
