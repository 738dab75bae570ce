package convolens.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that need JavaFX, or change what belongs to all of a JVM, such as its language. They come one after the other, while
 * others run beside them; {@code -DskipWindows=true} leaves them out.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag(OnFxThread.TAG)
@ResourceLock(OnFxThread.TAG)
public @interface OnFxThread {
    String TAG = "fx";
}
