package convolens.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @EnumSource(Listing.class)
    void hasTheSameStepsInEveryLanguage(Listing listing) {
        Set<String> steps = listing.in(Language.NUMPY).steps();
        assertThat(steps).isNotEmpty();
        for (Excerpt excerpt : listing.excerpts()) {
            assertThat(excerpt.steps()).as("%s", excerpt.language()).containsExactlyInAnyOrderElementsOf(steps);
        }
    }

    @ParameterizedTest
    @EnumSource(Listing.class)
    void theJavaTextIsThatOfTheSourceTree(Listing listing) throws IOException {
        Excerpt java = listing.in(Language.JAVA);
        Path file;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            file = all.filter(path -> path.endsWith(java.file())).findFirst().orElseThrow();
        }
        String source = Files.readString(file).replaceAll("\\s*// (@|listing |end listing).*", "");
        String code =
                String.join("\n", java.lines().stream().map(Excerpt.Line::text).toList());
        assertThat(withoutIndentation(source)).contains(withoutIndentation(code));
    }

    @ParameterizedTest
    @EnumSource(Listing.class)
    void noMarkIsLeftInWhatIsShown(Listing listing) {
        for (Excerpt excerpt : listing.excerpts()) {
            assertThat(excerpt.lines())
                    .allSatisfy(line -> assertThat(line.text())
                            .doesNotContainPattern("[#/] *@")
                            .doesNotContain("listing"));
            assertThat(excerpt.lines()).anyMatch(line -> line.text().matches("\\S.*"));
            assertThat(excerpt.linesOf(excerpt.steps().iterator().next())).isNotEmpty();
        }
    }

    @Test
    void cutsWithoutTheIndentationThatLinesShare() {
        String source = """
                class A {
                    // listing sum
                    for (float value : x) { // @each @add

                        sum += value; // every one // @add
                    }
                    // end listing
                }
                """;
        Excerpt excerpt = Excerpt.cut(Language.JAVA, "A.java", source, "sum");
        assertThat(excerpt.lines())
                .containsExactly(
                        new Excerpt.Line(1, "for (float value : x) {", Set.of("each", "add")),
                        new Excerpt.Line(2, "", Set.of()),
                        new Excerpt.Line(3, "    sum += value; // every one", Set.of("add")),
                        new Excerpt.Line(4, "}", Set.of()));
        assertThat(excerpt.linesOf("add")).extracting(Excerpt.Line::number).containsExactly(1, 3);
        assertThat(excerpt.linesOf("nothing")).isEmpty();
    }

    @Test
    void aListingThatIsMissingOrHasNoEndIsRefused() {
        for (String source :
                List.of("x = 1", "# listing a\n# end listing\n# listing a\n# end listing", "# listing a")) {
            assertThatThrownBy(() -> Excerpt.cut(Language.NUMPY, "a.py", source, "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a.py");
        }
    }

    private static String withoutIndentation(String text) {
        return text.replaceAll("(?m)^\\s+", "");
    }
}
