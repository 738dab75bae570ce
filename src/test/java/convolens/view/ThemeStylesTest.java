package convolens.view;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.Theme;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.effect.Effect;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A quick style sheet says the same as a slow one. */
@OnFxThread
class ThemeStylesTest {
    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    @AfterEach
    void takeOff() {
        Frames.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyNodeLooksTheSame(Theme theme) {
        Frames.run(() -> {
            Application.setUserAgentStylesheet(Look.stylesheet(theme.other()));
            Application.setUserAgentStylesheet(Look.stylesheet(theme));
            Map<String, List<Object>> plain = looks();
            assertThat(plain).hasSizeGreaterThan(200);

            assertThat(ThemeStyles.unwrap()).as("sets of style classes").isGreaterThan(300);

            assertThat(differences(plain, looks())).isEmpty();
            assertThat(ThemeStyles.unwrap()).as("a second time").isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aThemeThatIsWornIsQuick(Theme theme) {
        Frames.run(() -> {
            Application.setUserAgentStylesheet(Look.stylesheet(theme.other()));
            ThemeStyles.wear(theme);
            assertThat(Application.getUserAgentStylesheet()).isEqualTo(Look.stylesheet(theme));
            assertThat(ThemeStyles.unwrap()).as("sets that are still wrapped").isZero();
        });
    }

    /** What the style sheet makes of controls, and of labels and buttons with every style class of the program. */
    private static Map<String, List<Object>> looks() {
        VBox root = new VBox(
                new Button("a"),
                new CheckBox("b"),
                new RadioButton("c"),
                new ToggleButton("d"),
                new TextField("e"),
                new TextArea("f"),
                new Slider(),
                new ProgressBar(0.5),
                new Spinner<>(0, 9, 1),
                new ChoiceBox<>(),
                new ComboBox<>(),
                new MenuButton("g", null, new MenuItem("h")),
                new TitledPane("i", new Label("j")),
                new ScrollPane(new Label("k")));
        for (String styleClass : classes()) {
            for (Node node : List.of(new Label("l"), new Button("m"), new StackPane(new Label("n")))) {
                node.getStyleClass().add(styleClass);
                root.getChildren().add(node);
            }
        }
        new Scene(root, 600, 400);
        root.applyCss();
        root.layout();
        Map<String, List<Object>> looks = new LinkedHashMap<>();
        collect(root, "root", looks);
        return looks;
    }

    private static List<String> differences(Map<String, List<Object>> one, Map<String, List<Object>> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        List<String> differences = new ArrayList<>();
        one.forEach((node, values) -> {
            for (int i = 1; i < values.size(); i += 2) {
                Object value = other.get(node).get(i);
                if (!Objects.deepEquals(values.get(i), value)) {
                    differences.add("%s: %s is %s, not %s".formatted(node, values.get(i - 1), value, values.get(i)));
                }
            }
        });
        return differences;
    }

    private static List<String> classes() {
        List<String> classes = new ArrayList<>();
        for (Field field : Styles.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                field.setAccessible(true);
                try {
                    classes.add((String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        assertThat(classes).hasSizeGreaterThan(20);
        return classes;
    }

    private static void collect(Node node, String path, Map<String, List<Object>> looks) {
        List<Object> values = new ArrayList<>();
        for (CssMetaData<? extends Styleable, ?> property : node.getCssMetaData()) {
            Object value = value(node, property);
            values.add(property.getProperty());
            // these equal only themselves
            values.add(value instanceof Effect ? value.getClass() : value instanceof Shape ? value.toString() : value);
        }
        looks.put(path + " " + node.getStyleClass(), values);
        if (node instanceof Parent parent) {
            int index = 0;
            for (Node child : parent.getChildrenUnmodifiable()) {
                collect(child, path + "/" + index++, looks);
            }
        }
    }

    @SuppressWarnings("unchecked") // a property of the node's own
    private static <S extends Styleable> Object value(Node node, CssMetaData<S, ?> property) {
        S styleable = (S) node;
        return property.isSettable(styleable)
                ? property.getStyleableProperty(styleable).getValue()
                : null;
    }
}
