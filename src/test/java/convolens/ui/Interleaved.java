package convolens.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Spreads tests that must come one after the other evenly between those that need not, so that a processor has something to do
 * while the other has a window.
 */
public final class Interleaved implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<ClassDescriptor> inTurn = new ArrayList<>();
        List<ClassDescriptor> beside = new ArrayList<>();
        for (ClassDescriptor test : context.getClassDescriptors()) {
            (test.isAnnotated(OnFxThread.class) ? inTurn : beside).add(test);
        }
        Comparator<ClassDescriptor> byName =
                Comparator.comparing(test -> test.getTestClass().getName());
        inTurn.sort(byName);
        beside.sort(byName);
        List<ClassDescriptor> all = new ArrayList<>(inTurn);
        all.addAll(beside);
        Comparator<ClassDescriptor> byPlace =
                Comparator.comparingDouble(test -> Math.max(place(inTurn, test), place(beside, test)));
        all.sort(byPlace);
        @SuppressWarnings("unchecked")
        List<ClassDescriptor> order = (List<ClassDescriptor>) context.getClassDescriptors();
        order.sort(Comparator.comparingInt(all::indexOf));
    }

    /** Where a test is among others, from 0 to 1; −1 if it is not. */
    private static double place(List<ClassDescriptor> tests, ClassDescriptor test) {
        int index = tests.indexOf(test);
        return index < 0 ? -1 : (double) index / tests.size();
    }
}
