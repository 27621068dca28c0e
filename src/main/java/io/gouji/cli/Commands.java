package io.gouji.cli;

import io.gouji.reference.Language;
import io.gouji.report.Glossary;
import io.gouji.report.Screen;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    private static final String CHECK = "check";
    private static final String LANGUAGE = "--lang";
    private static final int WIDEST_HELP = 100;
    /** The library refuses less. */
    private static final int NARROWEST_HELP = 55;

    private Commands() {}

    /** Runs the command that the arguments name; its exit status. */
    static int run(Gouji gouji, List<String> arguments) {
        Optional<CheckCommand> plain = plainCheck(gouji, arguments);
        if (plain.isEmpty()) {
            return of(gouji, arguments).execute(arguments.toArray(String[]::new));
        }
        try {
            return plain.get().call();
        } catch (Exception e) {
            return new Failures(gouji).of(e);
        }
    }

    /**
     * A check of files without any option, as it is asked for most often: setting up the library to find out no more than that
     * would take a good part of the time of the check.
     */
    private static Optional<CheckCommand> plainCheck(Gouji gouji, List<String> arguments) {
        if (arguments.size() < 2 || !arguments.get(0).equals(CHECK)) {
            return Optional.empty();
        }
        List<String> names = arguments.subList(1, arguments.size());
        if (!names.stream().allMatch(Commands::isPlainName)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CheckCommand(gouji, names.stream().map(Path::of).toList()));
        } catch (InvalidPathException e) {
            return Optional.empty(); // the library says what is wrong with it
        }
    }

    /** Neither an option nor a file of arguments. */
    private static boolean isPlainName(String argument) {
        return !argument.isEmpty() && !argument.startsWith("-") && !argument.startsWith("@");
    }

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
        all.put(CHECK, CheckCommand::new);
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
            String value = before ? arguments.get(i + 1) : argument.substring(argument.indexOf('=') + 1);
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
