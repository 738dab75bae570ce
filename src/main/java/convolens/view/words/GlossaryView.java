package convolens.view.words;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.model.ShellModel;
import convolens.view.Styles;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All terms, each with what it means, its names in the other languages, its place in the book and its scene. */
public final class GlossaryView extends Overlay<BookTerm> {
    private final ShellModel shell;
    private final Messages messages;
    private final WordSearch search = new WordSearch(List.of());

    /** A closed glossary. */
    public GlossaryView(ShellModel shell, Messages messages) {
        super("glossary", shell.words().glossaryProperty(), messages, "glossary.search");
        this.shell = shell;
        this.messages = messages;
        list.setCellFactory(any -> new Cell());
        list.getStyleClass().add("terms");
    }

    @Override
    void find(String query) {
        Locale language = messages.locale();
        if (query.isBlank()) {
            list.getItems().setAll(sorted(language));
            BookTerm wanted = shell.words().termProperty().get();
            choose(wanted == null ? -1 : list.getItems().indexOf(wanted));
            return;
        }
        list.getItems()
                .setAll(search.find(query).stream()
                        .filter(Found.Word.class::isInstance)
                        .map(found -> ((Found.Word) found).term())
                        .toList());
        choose(0);
    }

    /** In the order of the language. */
    static List<BookTerm> sorted(Locale language) {
        Collator order = Collator.getInstance(language);
        return Arrays.stream(BookTerm.values())
                .sorted(Comparator.comparing(term -> TermText.sortName(term, language), order))
                .toList();
    }

    @Override
    void take(BookTerm chosen) {
        shell.open(chosen.lesson());
    }

    /** A term and all that is known of it. */
    private final class Cell extends ListCell<BookTerm> {
        private final Label name = new Label();
        private final Label elsewhere = new Label();
        private final Label text = new Label();
        private final Hyperlink scene = new Hyperlink();
        private final VBox box;

        Cell() {
            name.getStyleClass().add(Styles.STRONG);
            name.setMinWidth(Region.USE_PREF_SIZE);
            elsewhere.getStyleClass().addAll(Styles.FAINT, Styles.MAY_SHORTEN);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            scene.setFocusTraversable(false);
            scene.setOnAction(event -> {
                list.getSelectionModel().select(getItem());
                takeChosen();
            });
            HBox head = new HBox(name, elsewhere);
            head.getStyleClass().add("row");
            head.setAlignment(Pos.BASELINE_LEFT);
            box = new VBox(head, text, scene);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BookTerm item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            Locale language = messages.locale();
            name.setText(TermText.name(item, language));
            elsewhere.setText(TermText.elsewhere(item, language));
            text.setText(messages.text(item.textKey()));
            scene.setText(messages.text(
                    "glossary.scene", messages.text(item.lesson().titleKey()), TermText.place(item, language)));
            setAccessibleText(TermText.explanation(item, language));
            setGraphic(box);
        }
    }
}
