package io.gouji.narrative;

import io.gouji.reference.ByCharacter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that are known, and what each is known as. Where several begin at a place of a text the longest one counts. */
final class Trie<V> {
    /** What is known behind some first characters. */
    private static final class Node<V> {
        private final char character;
        private final @Nullable Node<V> sibling;
        private @Nullable Node<V> firstChild;
        /** Of the text that ends here. */
        private Optional<V> value = Optional.empty();

        Node(char character, @Nullable Node<V> sibling) {
            this.character = character;
            this.sibling = sibling;
        }

        @Nullable
        Node<V> child(char wanted) {
            Node<V> child = firstChild;
            while (child != null && child.character != wanted) {
                child = child.sibling;
            }
            return child;
        }

        Node<V> childToBe(char wanted) {
            Node<V> child = child(wanted);
            if (child == null) {
                child = new Node<>(wanted, firstChild);
                firstChild = child;
            }
            return child;
        }
    }

    private final Node<V> nothing = new Node<>('\0', null);
    private final ByCharacter<Node<V>> roots = new ByCharacter<>(nothing);

    /** Of a text that is known already the first value stays. */
    void put(String text, V value) {
        Node<V> node = root(text.charAt(0));
        for (int i = 1; i < text.length(); i++) {
            node = node.childToBe(text.charAt(i));
        }
        node.value = node.value.or(() -> Optional.of(value));
    }

    private Node<V> root(char first) {
        Node<V> root = roots.get(first);
        if (root.equals(nothing)) {
            root = new Node<>(first, null);
            roots.put(first, root);
        }
        return root;
    }

    /** The longest that begins at a place of a text. */
    Optional<V> at(String text, int at) {
        return at(text, at, text.length());
    }

    /** The longest that begins at a place of a text and ends at or before another. */
    Optional<V> at(String text, int at, int end) {
        Optional<V> longest = Optional.empty();
        Node<V> node = at < end ? roots.get(text.charAt(at)) : null;
        for (int next = at + 1; node != null; next++) {
            longest = node.value.isPresent() ? node.value : longest;
            node = next < end ? node.child(text.charAt(next)) : null;
        }
        return longest;
    }
}
