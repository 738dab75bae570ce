package convolens.view.control;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/** What a screen reader says of a painting: the cell that is chosen in it, else what it is called. */
public final class Spoken {
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final Node node;
    private final Supplier<String> chosen;

    /** @param chosen the words for what is chosen; null if nothing is */
    public Spoken(Node node, Supplier<String> chosen) {
        this.node = node;
        this.chosen = chosen;
        name.addListener(observable -> tell());
    }

    /** What the painting is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Says what is chosen now. */
    public void tell() {
        String words = chosen.get();
        node.setAccessibleText(words == null ? name.get() : words);
    }
}
