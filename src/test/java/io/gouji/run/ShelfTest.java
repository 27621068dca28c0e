package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Received;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private final Shelf shelf = new Shelf(Codec.of(REFERENCE));

    @Test
    void whatWasLaidThereComesBackEqualInAnyOrderAndAsOftenAsAskedFor() {
        List<Supplier<Received>> laid = IntStream.range(0, 50)
                .mapToObj(i -> shelf.lay(file(i), Received.class))
                .toList();
        for (int i : new int[] {49, 0, 7, 7, 0, 23}) {
            assertThat(laid.get(i).get()).isEqualTo(file(i));
        }
    }

    @Test
    void manyMayLayAndTakeAtOnce() {
        List<Received> taken = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> shelf.lay(file(i), Received.class).get())
                .toList();
        assertThat(taken)
                .isEqualTo(IntStream.range(0, 500).mapToObj(ShelfTest::file).toList());
    }

    @Test
    void aFormComesBackAsTheVeryOneOfTheReference() {
        Object form = REFERENCE.forms().all().get(0);
        assertThat(shelf.lay(Optional.of(form), Optional.class).get().orElseThrow())
                .isSameAs(form);
    }

    private static Received file(int number) {
        return new Received(
                number + ".xls",
                "",
                Received.Role.OTHER,
                Identity.UNKNOWN,
                "政府信息公开".repeat(number),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
