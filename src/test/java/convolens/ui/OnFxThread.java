package convolens.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that need windows of JavaFX for themselves. They come one after the other, while others run beside them; {@code
 * -DskipWindows=true} leaves them out. Tests that only have the FX thread compute something have the tag alone; those that
 * change what belongs to all of a JVM, such as its language, have the lock alone.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag(OnFxThread.TAG)
@ResourceLock(OnFxThread.TAG)
public @interface OnFxThread {
    String TAG = "fx";
}
