package io.gouji.intake.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;

/**
 * A part of an office file as a stream of elements, all of one namespace: others are passed over, as they are by the library.
 * Whoever asks for the children of an element reads each to its end ({@link #child}, {@link #text} or {@link #skip}).
 */
final class Xml implements AutoCloseable {
    /** Named, not looked up: looking up the service takes longer than reading a small part. */
    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader2 reader;
    private final String namespace;

    /** @param namespaces that the outermost element may have */
    Xml(byte[] part, Set<String> namespaces) throws XMLStreamException {
        reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new Stax2ByteArraySource(part, 0, part.length));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            refuseDeclarations();
        }
        namespace = reader.getNamespaceURI();
        if (!namespaces.contains(namespace)) {
            throw new Unfamiliar("namespace " + namespace);
        }
    }

    private static XMLInputFactory2 factory() {
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void refuseDeclarations() {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unfamiliar("document type or entity");
        }
    }

    /** Goes to the next child of the element that is open; false when it has no more, and it is closed then. */
    boolean child() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (namespace.equals(reader.getNamespaceURI())) {
                        return true;
                    }
                    reader.skipElement();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> refuseDeclarations();
            }
        }
    }

    /** The same to the next child of a name, past all others. */
    boolean child(String name) throws XMLStreamException {
        while (child()) {
            if (name().equals(name)) {
                return true;
            }
            reader.skipElement();
        }
        return false;
    }

    /** The same to the next child of one of these names. */
    boolean child(Set<String> names) throws XMLStreamException {
        while (child()) {
            if (names.contains(name())) {
                return true;
            }
            reader.skipElement();
        }
        return false;
    }

    /** The name of the element that is open, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** Goes to the end of the element that is open. */
    void skip() throws XMLStreamException {
        reader.skipElement();
    }

    /** Goes to the end of the element that is open: the text in it. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    /** The name of an attribute; "" of one that belongs to another vocabulary. */
    String attributeName(int index) {
        String prefix = reader.getAttributePrefix(index);
        return prefix == null || prefix.isEmpty() ? reader.getAttributeLocalName(index) : "";
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** An attribute by its name; null when it is not there. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** An attribute of another vocabulary; null when it is not there. */
    @Nullable
    String attribute(String vocabulary, String name) {
        return reader.getAttributeValue(vocabulary, name);
    }

    /** The same as a count; {@code otherwise} when it is not there. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : number(value);
    }

    /** The same as yes or no; no when it is not there. */
    boolean flag(String name) {
        String value = attribute(name);
        return value != null && flagged(value);
    }

    static int number(String digits) {
        int number = 0;
        if (digits.isEmpty() || digits.length() > 9) {
            throw new Unfamiliar("number " + digits);
        }
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new Unfamiliar("number " + digits);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    static boolean flagged(String value) {
        return switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new Unfamiliar("flag " + value);
        };
    }

    @Override
    public void close() throws XMLStreamException {
        reader.closeCompletely();
    }
}
