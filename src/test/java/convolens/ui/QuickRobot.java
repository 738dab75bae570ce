package convolens.ui;

import java.lang.reflect.Field;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.WriteRobot;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/**
 * A robot that waits for frames after what it did, where TestFX sleeps 50 ms for each key and button, up and down: keys and
 * clicks were 250 ms each, nine tenths of it asleep.
 */
public final class QuickRobot extends FxRobot {
    public QuickRobot() {
        BaseRobot base = robotContext().getBaseRobot();
        KeyboardRobot keyboard = new Keyboard(base);
        MouseRobot mouse = new Mouse(base);
        MoveRobot move = new MoveRobotImpl(base, mouse, robotContext().getSleepRobot());
        put("keyboardRobot", keyboard);
        put("mouseRobot", mouse);
        put("moveRobot", move);
        put("clickRobot", new Clicks(mouse, move));
        put("dragRobot", new DragRobotImpl(mouse, move));
        put("scrollRobot", new ScrollRobotImpl(mouse));
        put("typeRobot", new TypeRobotImpl(keyboard, robotContext().getSleepRobot()));
        put("writeRobot", new Writing(base));
    }

    @Override
    public FxRobot interact(Runnable action) {
        Frames.run(action);
        Frames.settle();
        return this;
    }

    /** The parts of a robot have no setters. */
    private void put(String name, Object part) {
        try {
            Field field = robotContext().getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(robotContext(), part);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Keyboard implements KeyboardRobot {
        private final KeyboardRobot robot;

        Keyboard(BaseRobot base) {
            robot = new KeyboardRobotImpl(base);
        }

        @Override
        public void press(KeyCode... keys) {
            robot.pressNoWait(keys);
            Frames.settle();
        }

        @Override
        public void pressNoWait(KeyCode... keys) {
            robot.pressNoWait(keys);
        }

        @Override
        public Set<KeyCode> getPressedKeys() {
            return robot.getPressedKeys();
        }

        @Override
        public void release(KeyCode... keys) {
            robot.releaseNoWait(keys);
            Frames.settle();
        }

        @Override
        public void releaseNoWait(KeyCode... keys) {
            robot.releaseNoWait(keys);
        }
    }

    private static final class Mouse implements MouseRobot {
        private final MouseRobot robot;

        Mouse(BaseRobot base) {
            robot = new MouseRobotImpl(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            robot.pressNoWait(buttons);
            Frames.settle();
        }

        @Override
        public void pressNoWait(MouseButton... buttons) {
            robot.pressNoWait(buttons);
        }

        @Override
        public Set<MouseButton> getPressedButtons() {
            return robot.getPressedButtons();
        }

        @Override
        public void release(MouseButton... buttons) {
            robot.releaseNoWait(buttons);
            Frames.settle();
        }

        @Override
        public void releaseNoWait(MouseButton... buttons) {
            robot.releaseNoWait(buttons);
        }

        @Override
        public void move(Point2D to) {
            robot.moveNoWait(to);
            Frames.settle();
        }

        @Override
        public void moveNoWait(Point2D to) {
            robot.moveNoWait(to);
        }

        @Override
        public void scroll(int amount) {
            robot.scrollNoWait(amount);
            Frames.settle();
        }

        @Override
        public void scrollNoWait(int amount) {
            robot.scrollNoWait(amount);
        }
    }

    /** The second click of two comes at once, however slow the machine is: else it would be another first one. */
    private record Clicks(MouseRobot mouse, MoveRobot move) implements ClickRobot {
        @Override
        public void clickOn(MouseButton... buttons) {
            click(buttons);
            Frames.settle();
        }

        @Override
        public void clickOn(PointQuery at, Motion motion, MouseButton... buttons) {
            move.moveTo(at, motion);
            clickOn(buttons);
        }

        @Override
        public void doubleClickOn(MouseButton... buttons) {
            click(buttons);
            click(buttons);
            Frames.settle();
        }

        @Override
        public void doubleClickOn(PointQuery at, Motion motion, MouseButton... buttons) {
            move.moveTo(at, motion);
            doubleClickOn(buttons);
        }

        private void click(MouseButton... buttons) {
            mouse.pressNoWait(buttons);
            mouse.releaseNoWait(buttons);
        }
    }

    /** Types into the window that has the keyboard. */
    private record Writing(BaseRobot robot) implements WriteRobot {
        @Override
        public void write(char character) {
            Scene scene = Frames.call(() -> Window.getWindows().stream()
                    .filter(Window::isFocused)
                    .findFirst()
                    .orElseThrow()
                    .getScene());
            KeyCode key = character == '\n' ? KeyCode.ENTER : character == '\t' ? KeyCode.TAB : KeyCode.UNDEFINED;
            robot.typeKeyboard(scene, key, Character.toString(character));
            Frames.settle();
        }

        @Override
        public void write(String text) {
            text.chars().forEach(character -> write((char) character));
        }

        @Override
        public void write(String text, int pause) {
            write(text);
        }
    }
}
