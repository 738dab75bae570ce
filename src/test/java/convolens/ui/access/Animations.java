package convolens.ui.access;

import com.sun.javafx.tk.Toolkit;
import convolens.i18n.Messages;
import convolens.ui.Window;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** What JavaFX moves by its clock at the moment; asked only on the FX thread. */
final class Animations {
    private Animations() {}

    /** Asks a window for less motion, as a user does. */
    static void reduce(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        String command = Messages.text(Locale.ENGLISH, "timeline.reduceMotion");
        Window.run(() -> window.<TextField>find("#find-field").setText(command));
        Window.settle();
        window.press(KeyCode.ENTER);
    }

    /** All animations that run, pauses included. */
    static List<Animation> running() {
        List<Animation> running = new ArrayList<>();
        Object clock = Toolkit.getToolkit().getPrimaryTimer();
        Object[] receivers = (Object[]) value(clock, "receivers");
        Arrays.stream(receivers).filter(Objects::nonNull).forEach(receiver -> {
            Object owner = value(receiver, "this$0");
            if (owner instanceof Animation animation && animation.getStatus() == Animation.Status.RUNNING) {
                running.add(animation);
            }
        });
        return running;
    }

    /** Whether nothing moves until it ends, as before a tooltip. */
    static boolean isPause(Animation animation) {
        return animation instanceof PauseTransition
                || animation instanceof Timeline timeline
                        && timeline.getCycleCount() == 1
                        && timeline.getKeyFrames().stream()
                                .allMatch(frame -> frame.getValues().isEmpty());
    }

    /** Whether it is the blinking of a caret, which the desktop's own setting is for. */
    static boolean isCaret(Animation animation) {
        return animation instanceof Timeline timeline
                && timeline.getKeyFrames().stream()
                        .anyMatch(frame -> frame.getOnFinished() != null
                                && frame.getOnFinished().getClass().getName().contains("CaretBlinking"));
    }

    /** Of which kind it is, and what it ends with. */
    static String describe(Animation animation) {
        return animation instanceof Timeline timeline
                ? timeline.getKeyFrames().stream()
                        .map(frame -> frame + " then " + frame.getOnFinished())
                        .toList()
                        .toString()
                : animation.toString();
    }

    /** Lets the pauses that run end now. Returns how many there were. */
    static int endPauses() {
        List<Animation> pauses =
                running().stream().filter(PauseTransition.class::isInstance).toList();
        pauses.forEach(pause -> {
            pause.stop();
            if (pause.getOnFinished() != null) {
                pause.getOnFinished().handle(new ActionEvent());
            }
        });
        return pauses.size();
    }

    private static Object value(Object of, String name) {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(of);
            } catch (NoSuchFieldException e) {
                // farther up
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(of.getClass() + " has no " + name);
    }

    /** All nodes below one. */
    static List<Node> below(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(below(child)));
        }
        return all;
    }
}
