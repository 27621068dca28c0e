package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Received;
import io.gouji.region.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private final Shelf shelf = new Shelf(Codec.of(REFERENCE));

    @Test
    void whatWasLaidThereComesBackEqualInAnyOrderAndAsOftenAsAskedFor() {
        List<Shelf.Place> laid =
                IntStream.range(0, 50).mapToObj(i -> shelf.lay(file(i))).toList();
        for (int i : new int[] {49, 0, 7, 7, 0, 23}) {
            assertThat(shelf.take(laid.get(i), Received.class)).isEqualTo(file(i));
        }
    }

    @Test
    void manyMayLayAndTakeAtOnce() {
        List<Received> taken = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> shelf.take(shelf.lay(file(i)), Received.class))
                .toList();
        assertThat(taken)
                .isEqualTo(IntStream.range(0, 500).mapToObj(ShelfTest::file).toList());
    }

    @Test
    void aFormComesBackAsTheVeryOneOfTheReference() {
        Object form = REFERENCE.forms().all().get(0);
        assertThat(shelf.take(shelf.lay(Optional.of(form)), Optional.class).orElseThrow())
                .isSameAs(form);
    }

    private static Received file(int number) {
        return new Received(
                number + ".xls",
                "政府信息公开".repeat(number),
                Received.Role.OTHER,
                Identity.UNKNOWN,
                Version.UNSAID,
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
