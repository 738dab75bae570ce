package convolens.model;

import convolens.lesson.BookTerm;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is looked up: whether search or glossary lie over the window, and at which term the glossary is open. */
public final class WordsModel {
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching");
    private final BooleanProperty glossary = new SimpleBooleanProperty(this, "glossary");
    private final ObjectProperty<@Nullable BookTerm> term = new SimpleObjectProperty<>(this, "term");

    /** Whether the search over scenes, terms, figures and commands is open. */
    public BooleanProperty searchingProperty() {
        return searching;
    }

    /** Whether the glossary is open. */
    public BooleanProperty glossaryProperty() {
        return glossary;
    }

    /** The term that the glossary was opened for; null for none. */
    public ObjectProperty<@Nullable BookTerm> termProperty() {
        return term;
    }

    // Commands

    /** Opens the search. */
    public void search() {
        glossary.set(false);
        searching.set(true);
    }

    /** Opens the glossary at a term, or at its beginning. */
    public void explain(@Nullable BookTerm wanted) {
        searching.set(false);
        term.set(wanted);
        glossary.set(true);
    }

    /** Closes what is open; says whether anything was. */
    public boolean close() {
        boolean open = searching.get() || glossary.get();
        searching.set(false);
        glossary.set(false);
        return open;
    }
}
