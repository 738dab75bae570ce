package convolens.model.whatif;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise in a scene, with its own numbers. */
public interface WhatIfs {
    /** Of a scene in which nothing is. */
    WhatIfs NONE = new WhatIfs() {
        @Override
        public List<Deviation> offered() {
            return List.of();
        }

        @Override
        public Outcome doing(Deviation deviation) {
            throw new IllegalArgumentException("nothing is done otherwise here, not even " + deviation);
        }

        @Override
        public ObservableValue<?> subject() {
            // one for each who asks: a shared one would keep every listener for good
            return new ReadOnlyObjectWrapper<>(this);
        }

        @Override
        public Object basis() {
            return this;
        }

        @Override
        public IntPredicate ofTheMoment(Deviation deviation) {
            return cell -> false;
        }
    };

    /** What is offered, in the order of the questions; always the same. */
    List<Deviation> offered();

    /** What comes of it, with what is set. */
    Outcome doing(Deviation deviation);

    /** Changes whenever what is set or the step changes. */
    ObservableValue<?> subject();

    /** What outcomes are made of: as long as this is the same object, they are the same. */
    Object basis();

    /** Which cells of the right array, by their flat positions, the step of the moment is about. */
    IntPredicate ofTheMoment(Deviation deviation);
}
