package io.gouji.run;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;

/**
 * What a file holds. Its table is looked at once, and whoever judges it later has the answer at hand.
 *
 * @param mapping what its table was taken for
 */
record Understood(Document document, Mapping mapping) {}
