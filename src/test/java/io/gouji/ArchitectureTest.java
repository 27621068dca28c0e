package io.gouji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the packages to one direction: each may use only what its line names. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gouji");

    @Test
    void everyPackageUsesOnlyThePackagesBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("reference")
                .definedBy("io.gouji.reference")
                .layer("grid")
                .definedBy("io.gouji.grid")
                .layer("indicator")
                .definedBy("io.gouji.indicator")
                .layer("finding")
                .definedBy("io.gouji.finding")
                .layer("rule")
                .definedBy("io.gouji.rule")
                .layer("repair")
                .definedBy("io.gouji.repair")
                .layer("form")
                .definedBy("io.gouji.form")
                .layer("narrative")
                .definedBy("io.gouji.narrative")
                .layer("reconcile")
                .definedBy("io.gouji.reconcile")
                .layer("region")
                .definedBy("io.gouji.region")
                .layer("report")
                .definedBy("io.gouji.report")
                .layer("intake")
                .definedBy("io.gouji.intake..")
                .layer("output")
                .definedBy("io.gouji.output")
                .layer("run")
                .definedBy("io.gouji.run")
                .layer("cli")
                .definedBy("io.gouji.cli")
                .whereLayer("reference")
                .mayNotAccessAnyLayer()
                .whereLayer("grid")
                .mayNotAccessAnyLayer()
                .whereLayer("indicator")
                .mayOnlyAccessLayers("reference", "grid")
                .whereLayer("finding")
                .mayOnlyAccessLayers("reference", "grid", "indicator")
                .whereLayer("rule")
                .mayOnlyAccessLayers("reference", "grid", "indicator", "finding")
                .whereLayer("repair")
                .mayOnlyAccessLayers("reference", "grid", "indicator", "finding", "rule")
                .whereLayer("form")
                .mayOnlyAccessLayers("reference", "grid", "indicator", "finding", "rule")
                .whereLayer("narrative")
                .mayOnlyAccessLayers("reference", "grid", "indicator", "finding")
                .whereLayer("reconcile")
                .mayOnlyAccessLayers("reference", "grid", "indicator", "finding", "rule", "repair", "form", "narrative")
                .whereLayer("region")
                .mayOnlyAccessLayers(
                        "reference", "grid", "indicator", "finding", "rule", "form", "narrative", "reconcile")
                .whereLayer("report")
                .mayOnlyAccessLayers(
                        "reference", "grid", "indicator", "finding", "rule", "form", "narrative", "reconcile", "region")
                .whereLayer("intake")
                .mayOnlyAccessLayers("reference", "grid")
                .whereLayer("output")
                .mayOnlyAccessLayers(
                        "reference",
                        "grid",
                        "indicator",
                        "finding",
                        "rule",
                        "form",
                        "narrative",
                        "reconcile",
                        "region",
                        "report")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("io.gouji.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyIntakeAndOutputNameASpreadsheetLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.gouji.intake..", "io.gouji.output")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.poi..",
                        "org.apache.pdfbox..",
                        "com.rtfparserkit..",
                        "com.alibaba.excel..",
                        "org.openxmlformats..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineNamesItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.gouji.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgesTouchFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.gouji.intake", "io.gouji.output", "io.gouji.run", "io.gouji.cli")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }
}
