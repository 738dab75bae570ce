package convolens.model.network;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which network a scene looks into, and at which moment of its run. */
public final class NetworkChoice {
    private final List<NetworkSource.Shipped> shipped;
    private final ObjectProperty<NetworkSource> source = new SimpleObjectProperty<>(this, "source");
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
    private final EpochChoice epochs = new EpochChoice(source);

    /** @param shipped the networks that come with the program */
    public NetworkChoice(List<NetworkSource.Shipped> shipped) {
        this.shipped = List.copyOf(shipped);
    }

    /** Where the network comes from; null before one is chosen. */
    public ObjectProperty<NetworkSource> sourceProperty() {
        return source;
    }

    /** Whether a network that learns stays as it is for the moment. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** At which moment of its run the network is looked at. */
    public EpochChoice epochs() {
        return epochs;
    }

    /** The networks that come with the program. */
    public List<NetworkSource.Shipped> shipped() {
        return shipped;
    }
}
