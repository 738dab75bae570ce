package convolens.view.control.code;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.listing.Excerpt;
import convolens.listing.Language;
import convolens.listing.Listing;
import convolens.ui.OnFxThread;
import convolens.view.control.code.CodeRows.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnFxThread
class CodeRowsTest {

    @Test
    void aNoteStandsBesideItsLineWhereThereIsRoom() {
        List<String> lines = List.of("x = 1", "y = x + 2");
        int[] notes = {0, 4};
        assertThat(CodeRows.columnsFor(lines, notes)).isEqualTo(15);
        assertThat(CodeRows.of(lines, notes, 15).rows())
                .containsExactly(new Row(0, 0, 5, 0, false), new Row(1, 0, 9, 0, true));
        assertThat(CodeRows.of(lines, notes, 14).rows())
                .containsExactly(new Row(0, 0, 5, 0, false), new Row(1, 0, 9, 0, false), new Row(1, 9, 9, 0, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 13, 20, 40, 77, 200})
    void everyGlyphIsShownOnceAndInsideTheRow(int columns) {
        for (Listing listing : Listing.values()) {
            for (Excerpt excerpt : listing.excerpts()) {
                List<String> lines =
                        excerpt.lines().stream().map(Excerpt.Line::text).toList();
                CodeRows rows = CodeRows.of(lines, new int[lines.size()], columns);
                for (int i = 0; i < lines.size(); i++) {
                    StringBuilder shown = new StringBuilder();
                    for (Row row : rows.rows().subList(rows.firstOf(i), rows.endOf(i))) {
                        shown.append(lines.get(i), row.from(), row.to());
                        assertThat(row.column() + row.to() - row.from()).isLessThanOrEqualTo(Math.max(8, columns));
                    }
                    assertThat(shown.toString().replace(" ", ""))
                            .isEqualTo(lines.get(i).replace(" ", ""));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePiecesOfALineAreTheLine(Language language) {
        for (Listing listing : Listing.values()) {
            for (Excerpt.Line line : listing.in(language).lines()) {
                List<CodeToken> tokens = CodeToken.split(line.text(), language);
                assertThat(String.join("", tokens.stream().map(CodeToken::text).toList()))
                        .isEqualTo(line.text());
            }
        }
    }

    @Test
    void piecesAreToldApart() {
        assertThat(CodeToken.split("for i in f(2.5): # x", Language.NUMPY))
                .extracting(CodeToken::kind)
                .filteredOn(kind -> kind != CodeToken.Kind.SPACE)
                .containsExactly(
                        CodeToken.Kind.KEYWORD,
                        CodeToken.Kind.NAME,
                        CodeToken.Kind.KEYWORD,
                        CodeToken.Kind.NAME,
                        CodeToken.Kind.SIGN,
                        CodeToken.Kind.NUMBER,
                        CodeToken.Kind.SIGN,
                        CodeToken.Kind.SIGN,
                        CodeToken.Kind.COMMENT);
    }
}
