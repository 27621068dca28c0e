package io.gouji.output;

import io.gouji.form.Form;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A form in one of its variants, as tests run over all of them. */
public record PrintedForm(Form form, String variant) {
    public static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    public static List<PrintedForm> all() {
        return REFERENCE.forms().all().stream()
                .flatMap(form -> variants(form).map(variant -> new PrintedForm(form, variant)))
                .toList();
    }

    private static Stream<String> variants(Form form) {
        Set<String> variants = form.variants();
        return variants.isEmpty() ? Stream.of("") : variants.stream();
    }

    public static PrintedForm of(String edition, String variant) {
        return new PrintedForm(REFERENCE.forms().find(edition).orElseThrow(), variant);
    }

    public FormSheet sheet(Filing filing) {
        return FormSheet.of(REFERENCE.data(), form, variant, filing);
    }

    public FormSheet blank() {
        return sheet(Filing.OPEN);
    }

    public static byte[] bytes(FormSheet sheet, FormWorkbook.Format format) {
        return new FormWorkbook(REFERENCE).bytes(sheet, format);
    }

    /** Edition and variant, as files are named. */
    public String name() {
        return variant.isEmpty() ? form.id() : form.id() + "-" + variant;
    }

    @Override
    public String toString() {
        return name();
    }
}
