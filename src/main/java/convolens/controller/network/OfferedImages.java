package convolens.controller.network;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.data.Split;
import convolens.engine.train.Answers;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPicture;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which test images are offered to look at: all, or those that the network answers rightly or wrongly. */
final class OfferedImages {
    private final NetworkModel model;
    private final TaskRunner runner;
    private final FramePump pump;
    private final IntConsumer show;
    private @Nullable LoadedNetwork network;
    private TaskRunner.@Nullable Job answering;

    /** @param show takes the number of the test image to look at */
    OfferedImages(NetworkModel model, TaskRunner runner, FramePump pump, IntConsumer show) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
        this.show = show;
    }

    /** Another network: nothing is known of its answers, and all images are offered. */
    void forget() {
        if (answering != null) {
            answering.cancel();
        }
        network = null;
        model.answeringProperty().set(Double.NaN);
        model.answersProperty().set(null);
        model.filterProperty().set(NetworkModel.Filter.ALL);
    }

    /** Goes on to the next image that is offered, or to the one before. */
    void another(int by) {
        NetworkPicture picture = model.pictureProperty().get();
        int at = picture == null ? 0 : picture.index();
        int count = model.testImagesProperty().get();
        Answers answers = model.answersProperty().get();
        NetworkModel.Filter filter = model.filterProperty().get();
        IntPredicate offered = i -> answers == null
                || filter == NetworkModel.Filter.ALL
                || answers.isRight(i) == (filter == NetworkModel.Filter.RIGHT);
        if (by == 0) {
            show.accept(at);
            return;
        }
        for (int step = 1; step <= count; step++) {
            int index = Math.floorMod(at + by * step, count);
            if (offered.test(index)) {
                show.accept(index);
                return;
            }
        }
    }

    /** Lets a network answer all test images, so that those that are offered are known. */
    void answerAll(@Nullable LoadedNetwork own) {
        network = own;
        if (own == null || model.answersProperty().get() != null || isAnswering()) {
            jumpToOffered();
            return;
        }
        Split test = own.data().test();
        model.answeringProperty().set(0);
        answering = runner.run(
                cancelled -> own.answers(test, (done, soFar) -> {
                    pump.execute(() -> progress(own, (double) done / test.size()));
                    return !cancelled.getAsBoolean();
                }),
                (@Nullable Answers answers) -> {
                    model.answeringProperty().set(Double.NaN);
                    if (own == network) {
                        model.answersProperty().set(answers);
                        jumpToOffered();
                    }
                });
    }

    private boolean isAnswering() {
        return answering != null && !answering.hasEnded();
    }

    private void progress(LoadedNetwork of, double share) {
        if (of == network && isAnswering()) {
            model.answeringProperty().set(share);
        }
    }

    /** A picture that is not among those that are offered gives way to the next that is. */
    private void jumpToOffered() {
        Answers answers = model.answersProperty().get();
        NetworkPicture picture = model.pictureProperty().get();
        NetworkModel.Filter filter = model.filterProperty().get();
        if (answers != null
                && picture != null
                && picture.kind() == NetworkPicture.Kind.TEST
                && filter != NetworkModel.Filter.ALL
                && answers.isRight(picture.index()) != (filter == NetworkModel.Filter.RIGHT)) {
            another(1);
        }
    }
}
