package io.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.Form;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final Reference reference = Reference.of(ReferenceData.bundled());

    @Test
    void everyEditionHasTheFigureCellsThatItsPrintedFormHas() {
        assertThat(reference.forms().all())
                .extracting(Form::id, form -> form.codes().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("legacy-2014", 80),
                        org.assertj.core.groups.Tuple.tuple("legacy-2014-national", 61),
                        org.assertj.core.groups.Tuple.tuple("2019", 198),
                        org.assertj.core.groups.Tuple.tuple("2021", 200));
    }

    @Test
    void listsAreJoinedAsTheLanguageJoins() {
        var message = io.gouji.reference.Message.of("rule.sign", java.util.List.of("a", "b"));
        assertThat(reference.messages().say(Language.ZH, message)).isEqualTo("“a、b”");
        assertThat(reference.messages().say(Language.EN, message)).isEqualTo("“a, b”");
    }
}
