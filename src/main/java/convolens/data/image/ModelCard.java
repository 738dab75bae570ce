package convolens.data.image;

import java.util.List;

/**
 * What belongs to a network beside its layers and its weights.
 *
 * @param preprocessing what it expects of a picture
 * @param classes what its classes are called, class 0 first; empty where nobody has named them
 */
public record ModelCard(Preprocessing preprocessing, List<String> classes) {
    /** A network of which nothing is said. */
    public static final ModelCard NONE = new ModelCard(Preprocessing.NONE, List.of());

    public ModelCard {
        classes = List.copyOf(classes);
    }

    /** Whether nothing is said. */
    public boolean isNone() {
        return equals(NONE);
    }

    public ModelCard with(Preprocessing other) {
        return new ModelCard(other, classes);
    }

    public ModelCard withClasses(List<String> names) {
        return new ModelCard(preprocessing, names);
    }
}
