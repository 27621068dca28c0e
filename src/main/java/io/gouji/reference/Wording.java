package io.gouji.reference;

/** A text that a reference table carries in both languages, such as a label or what a rule means. */
public record Wording(String zh, String en) {
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
