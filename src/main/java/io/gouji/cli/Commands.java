package io.gouji.cli;

import io.gouji.reference.Language;
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

/** All commands under one roof. */
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
        for (Function<Gouji, Object> command : commands) {
            line.addSubcommand(command.apply(gouji));
        }
        Console console = gouji.console();
        line.setResourceBundle(new HelpTexts(gouji.speech()));
        Screen screen = new Screen(Math.min(console.columns(), WIDEST_HELP), console.colours());
        Failures failures = new Failures(gouji);
        return line.setHelpFactory(new HelpSections(gouji.speech(), new Glossary(screen)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, screen.columns()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
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
