package io.gouji.cli;

import io.gouji.intake.UnusableInput;
import io.gouji.output.UnusableOutput;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceFault;
import io.gouji.report.Glossary;
import io.gouji.report.Screen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/** All commands under one roof, and what becomes of what they throw. */
final class Commands {
    private static final String LANGUAGE = "--lang";
    private static final int WIDEST_HELP = 100;
    /** The library refuses less. */
    private static final int NARROWEST_HELP = 55;

    private Commands() {}

    /** All commands, as help and a misspelt name need them. */
    static CommandLine of(Gouji gouji) {
        return of(gouji, all().values());
    }

    /** The command that the arguments name; describing the others to the library costs more time than many a check. */
    static CommandLine of(Gouji gouji, List<String> arguments) {
        Map<String, Function<Gouji, Object>> all = all();
        Optional<Function<Gouji, Object>> named = arguments.stream().findFirst().map(all::get);
        return of(gouji, named.isPresent() ? named.stream().toList() : all.values());
    }

    private static Map<String, Function<Gouji, Object>> all() {
        Map<String, Function<Gouji, Object>> all = new LinkedHashMap<>();
        all.put("check", CheckCommand::new);
        all.put("consolidate", ConsolidateCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("map", MapCommand::new);
        all.put("learn", LearnCommand::new);
        all.put("claims", ClaimsCommand::new);
        all.put("form", FormCommand::new);
        all.put("rules", RulesCommand::new);
        return all;
    }

    private static CommandLine of(Gouji gouji, Collection<Function<Gouji, Object>> commands) {
        CommandLine line = new CommandLine(gouji);
        commands.forEach(command -> line.addSubcommand(command.apply(gouji)));
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
