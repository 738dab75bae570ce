package convolens;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The layers of the program, one rule a line. The name of a package stands for all that is below it. A rule is changed
 * by an argument in the commit, never by an exception.
 */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("convolens");

    @TestFactory
    Stream<DynamicTest> layers() {
        // spotless:off
        return Stream.of(
                        only("engine", "engine"),
                        only("engine.tensor", "engine.tensor"),
                        only("engine.im2col", "engine.im2col", "engine.tensor"),
                        only("engine.gemm", "engine.gemm", "engine.tensor"),
                        only("engine.layer", "engine.layer", "engine.tensor", "engine.im2col", "engine.gemm"),
                        only(
                                "engine.network",
                                "engine.network",
                                "engine.tensor",
                                "engine.im2col",
                                "engine.gemm",
                                "engine.layer",
                                "engine.fused"),
                        only("engine.fused", "engine.fused", "engine.tensor", "engine.gemm", "engine.layer"),
                        never("engine.network", "convolens.engine.train", "convolens.engine.inspect"),
                        never("engine.train", "convolens.engine.inspect"),
                        never("engine.inspect", "convolens.engine.train"),
                        only("data", "data", "engine.tensor", "engine.train"),
                        only("walk", "walk", "engine"),
                        only("lesson", "lesson"),
                        only("listing", "listing"),
                        only("i18n", "i18n"),
                        only("run", "run", "engine", "data"),
                        only("model", "model", "run", "engine", "data", "walk", "lesson", "listing"),
                        only("raster", "raster", "engine.tensor"),
                        only(
                                "view",
                                "view",
                                "raster",
                                "model",
                                "run",
                                "walk",
                                "engine.tensor",
                                "lesson",
                                "listing",
                                "i18n"),
                        only("view.paint", "view.paint", "raster", "engine.tensor"),
                        only("view.control", "view.control", "view.paint", "raster", "engine.tensor", "listing"),
                        only("interchange", "interchange", "lesson", "run", "engine", "data"),
                        only(
                                "export",
                                "export",
                                "raster",
                                "run",
                                "view.paint",
                                "model",
                                "lesson",
                                "engine",
                                "data",
                                "walk",
                                "i18n"),
                        only("cli", "cli", "run", "data", "engine", "interchange", "export", "i18n"),
                        never("controller", "convolens.cli"),
                        never("view", "convolens.controller", "convolens.cli", "convolens.export"),
                        outsideOnly("engine", "java", "org.jspecify", "org.ejml", "jdk.incubator.vector"),
                        never("engine", "java.io", "java.nio.file", "java.net", "java.time", "java.awt"),
                        never("model", "javafx.scene", "javafx.stage", "javafx.animation", "javafx.application"),
                        outsideOnly("lesson", "java", "org.jspecify"),
                        outsideOnly("listing", "java", "org.jspecify"),
                        never("data", "javafx"),
                        never("run", "javafx", "java.nio.file", "java.io"),
                        never("walk", "javafx"),
                        never("raster", "javafx"),
                        never("cli", "javafx"),
                        noClasses()
                                .that()
                                .haveNameNotMatching("convolens.view.paint.CanvasInk")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("javafx.scene.canvas.GraphicsContext")
                                .as("painters know ink, not canvases"),
                        noClasses()
                                .that()
                                .resideInAPackage("convolens.*..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("convolens"),
                        slices().matching("convolens.(**)").should().beFreeOfCycles())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
        // spotless:on
    }

    /** A word means one thing: whoever reads a name needs no package to know what it is. */
    @Test
    void noSimpleNameStandsTwice() {
        Map<String, List<String>> names = PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    /** Of our own packages, a package knows only these. */
    private static ArchRule only(String name, String... known) {
        return noClasses()
                .that()
                .resideInAPackage("convolens." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("convolens..").and(not(resideInAnyPackage(below(known)))))
                .as(name + " knows only " + String.join(", ", known));
    }

    /** Of others' packages, a package knows only these. */
    private static ArchRule outsideOnly(String name, String... known) {
        return classes()
                .that()
                .resideInAPackage("convolens." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(all(known)).or(resideInAnyPackage("convolens..")))
                .as(name + " knows, beside us, only " + String.join(", ", known));
    }

    /** A package never knows these of others. */
    private static ArchRule never(String name, String... foreign) {
        return noClasses()
                .that()
                .resideInAPackage("convolens." + name + "..")
                .should()
                .dependOnClassesThat(not(resideOutsideOfPackages(all(foreign))))
                .as(name + " knows nothing of " + String.join(", ", foreign));
    }

    private static String[] below(String... names) {
        return Arrays.stream(names).map(name -> "convolens." + name + "..").toArray(String[]::new);
    }

    private static String[] all(String... names) {
        return Arrays.stream(names).map(name -> name + "..").toArray(String[]::new);
    }
}
