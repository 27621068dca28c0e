package io.gouji.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** Writes one JSON object, key after key. A text that is empty and an absent value leave their key out. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int CONFIDENCE_DIGITS = 3;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** An object on one line, without a line break behind it. */
    static String line(Consumer<Json> content) {
        return write(ObjectWriteContext.empty(), content);
    }

    /** An object with a key a line. */
    static String indented(Consumer<Json> content) {
        return write(new Indented(), content);
    }

    private static String write(ObjectWriteContext context, Consumer<Json> content) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(context, written)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
        }
        return written.toString();
    }

    Json text(String key, String value) {
        if (!value.isEmpty()) {
            generator.writeStringProperty(key, value);
        }
        return this;
    }

    Json text(String key, Optional<String> value) {
        return text(key, value.orElse(""));
    }

    /** A text that counts when it is empty, too. */
    Json raw(String key, String value) {
        generator.writeStringProperty(key, value);
        return this;
    }

    /** A figure: a string, so that no reader rounds it. */
    Json figure(String key, Optional<BigDecimal> value) {
        return text(key, value.map(BigDecimal::toPlainString));
    }

    Json number(String key, int value) {
        generator.writeNumberProperty(key, value);
        return this;
    }

    /** From 0 to 1. */
    Json confidence(String key, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        generator.writeNumberProperty(key, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        return this;
    }

    Json flag(String key, boolean value) {
        generator.writeBooleanProperty(key, value);
        return this;
    }

    Json object(String key, Consumer<Json> content) {
        generator.writeObjectPropertyStart(key);
        content.accept(this);
        generator.writeEndObject();
        return this;
    }

    /** A list of objects, empty or not. */
    <T> Json objects(String key, List<T> items, BiConsumer<Json, T> content) {
        generator.writeArrayPropertyStart(key);
        for (T item : items) {
            generator.writeStartObject();
            content.accept(this, item);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    Json texts(String key, List<String> items) {
        generator.writeArrayPropertyStart(key);
        items.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** Lines end in \n on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
