package convolens.view;

import convolens.model.Theme;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;
import javafx.css.StyleClass;

/**
 * Puts the style sheet of a theme on, so that it is quick.
 *
 * <p>To find the rules of a node, JavaFX 21 asks of every set of style classes in the sheet (of which there are 700) whether
 * the node has them all. A set asks that of another one by comparing bits, but these are wrapped to be unmodifiable, and
 * with a wrapped one it goes class by class: half of the time of a first layout (JDK-8322795 was mended in another place
 * only; JavaFX 23 has neither the sets nor the wrapping). So they are unwrapped when a sheet has been read. That reaches into
 * JavaFX; where it is not allowed, or another JavaFX has other fields, the sheet stays as it is, and as slow.
 */
public final class ThemeStyles {
    private static final String CSS = "com.sun.javafx.css.";
    private static final String PARTITIONING = CSS + "SelectorPartitioning";

    private ThemeStyles() {}

    /** Dresses all windows in a theme. Only on the FX thread. */
    public static void wear(Theme theme) {
        Application.setUserAgentStylesheet(Look.stylesheet(theme));
        unwrap();
    }

    /** Unwraps the sets of style classes in the style sheets that all windows wear. Returns how many, 0 where it cannot. */
    static int unwrap() {
        try {
            Class<?> managers = Class.forName(CSS + "StyleManager");
            Object manager = managers.getMethod("getInstance").invoke(null);
            Unwrapping unwrapping = new Unwrapping();
            int count = 0;
            for (Object sheet : (List<?>)
                    managers.getField("platformUserAgentStylesheetContainers").get(manager)) {
                Object partitioning = value(sheet, "selectorPartitioning");
                for (String kind : List.of("idMap", "typeMap", "styleClassMap")) {
                    for (Object partition : ((Map<?, ?>) value(partitioning, kind)).values()) {
                        count += unwrapping.inside(slots(partition, "slots"));
                    }
                }
            }
            return count;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return 0;
        }
    }

    private static Object value(Object of, String field) throws ReflectiveOperationException {
        return open(of.getClass().getDeclaredField(field)).get(of);
    }

    @SuppressWarnings("unchecked") // as JavaFX declares it, but for types that have no name here
    private static Map<Object, Object> slots(Object of, String field) throws ReflectiveOperationException {
        return (Map<Object, Object>) value(of, field);
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    /** Puts slots with bare keys in the place of those with wrapped ones. */
    private static final class Unwrapping {
        private final Class<?> sets = Class.forName(CSS + "StyleClassSet");
        private final Constructor<?> newKey =
                open(Class.forName(PARTITIONING + "$PartitionKey").getDeclaredConstructor(Object.class));
        private final Constructor<?> newPartition =
                open(Class.forName(PARTITIONING + "$Partition").getDeclaredConstructor(newKey.getDeclaringClass()));
        private final Constructor<?> newSlot =
                open(Class.forName(PARTITIONING + "$Slot").getDeclaredConstructor(newPartition.getDeclaringClass()));
        private final Field selectors = open(newSlot.getDeclaringClass().getDeclaredField("selectors"));

        Unwrapping() throws ReflectiveOperationException {}

        int inside(Map<Object, Object> slots) throws ReflectiveOperationException {
            int count = 0;
            for (Map.Entry<Object, Object> entry : slots.entrySet()) {
                Object slot = entry.getValue();
                count += inside(slots(slot, "referents"));
                if (value(value(value(slot, "partition"), "key"), "key") instanceof Set<?> classes
                        && !sets.isInstance(classes)) {
                    entry.setValue(bare(slot, classes));
                    count++;
                }
            }
            return count;
        }

        private Object bare(Object slot, Set<?> classes) throws ReflectiveOperationException {
            @SuppressWarnings("unchecked") // a set of style classes
            Collection<StyleClass> bare =
                    (Collection<StyleClass>) sets.getConstructor().newInstance();
            for (Object styleClass : classes) {
                bare.add((StyleClass) styleClass);
            }
            Object copy = newSlot.newInstance(newPartition.newInstance(newKey.newInstance(bare)));
            selectors.set(copy, selectors.get(slot));
            slots(copy, "referents").putAll(slots(slot, "referents"));
            return copy;
        }
    }
}
