package convolens.ui;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests that need no window, and the workers they start, wait for a processor behind those that have one: windows come
 * one after the other, so they are what the whole takes. Where Java does not hand priorities on, both are alike.
 */
public final class WindowsFirst implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        boolean onFxThread = context.getTags().contains(OnFxThread.TAG);
        Thread.currentThread().setPriority(onFxThread ? Thread.NORM_PRIORITY : Thread.MIN_PRIORITY);
    }
}
