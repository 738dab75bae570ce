package convolens.controller.network;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.data.Split;
import convolens.engine.train.Answers;
import convolens.model.network.ImageOffer;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureChoice;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which test images are offered to look at, and goes from one to the next. */
final class OfferedImages {
    private final PictureChoice model;
    private final TaskRunner runner;
    private final FramePump pump;
    private @Nullable LoadedNetwork network;
    private TaskRunner.@Nullable Job answering;

    OfferedImages(PictureChoice model, TaskRunner runner, FramePump pump) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
    }

    /** Another network: nothing is known of its answers, and all images are offered. */
    void forget(LoadedNetwork other) {
        if (answering != null) {
            answering.cancel();
        }
        network = other;
        model.answeringProperty().set(Double.NaN);
        model.answersProperty().set(null);
        model.offerProperty().set(ImageOffer.ALL);
        select();
    }

    /** Offers others, once it is known which these are; a picture that is not among them gives way to the first. */
    void offer(ImageOffer offer) {
        model.offerProperty().set(offer);
        LoadedNetwork own = network;
        if (own == null) {
            return;
        }
        if (offer.needsAnswers() && model.answersProperty().get() == null) {
            answerAll(own);
        } else {
            select();
            jumpToOffered();
        }
    }

    /** Goes on to the next image that is offered (1), to the one before (−1), or back to the last test image (0). */
    void another(int by) {
        List<Integer> offered = model.offeredProperty().get();
        NetworkPicture picture = model.pictureProperty().get();
        int at = picture == null ? 0 : picture.index();
        if (by == 0 || offered.isEmpty()) {
            image(at);
            return;
        }
        int place = offered.indexOf(at);
        if (place < 0 && model.offerProperty().get().order() == ImageOffer.Order.NUMBER) {
            int next = -1 - Collections.binarySearch(offered, at);
            place = by > 0 ? next - 1 : next;
        }
        image(offered.get(Math.floorMod(place + by, offered.size())));
    }

    /** Looks at the test image of a number, or at the one nearest to it; without a network at none. */
    void image(int index) {
        LoadedNetwork own = network;
        if (own == null || own.data().isEmpty()) {
            return;
        }
        Split test = own.data().test();
        int at = Math.max(0, Math.min(test.size() - 1, index));
        model.pictureProperty()
                .set(new NetworkPicture(NetworkPicture.Kind.TEST, test.image(at), test.label(at), at, "", false));
    }

    private void answerAll(LoadedNetwork own) {
        if (answering != null && !answering.hasEnded()) {
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
                        select();
                        jumpToOffered();
                    }
                });
    }

    private void progress(LoadedNetwork of, double share) {
        if (of == network && answering != null && !answering.hasEnded()) {
            model.answeringProperty().set(share);
        }
    }

    private void select() {
        LoadedNetwork own = network;
        if (own != null) {
            Split test = own.data().test();
            model.offeredProperty()
                    .set(model.offerProperty()
                            .get()
                            .select(
                                    test.size(),
                                    test::label,
                                    model.answersProperty().get()));
        }
    }

    private void jumpToOffered() {
        List<Integer> offered = model.offeredProperty().get();
        NetworkPicture picture = model.pictureProperty().get();
        if (picture == null || picture.kind() != NetworkPicture.Kind.TEST || offered.isEmpty()) {
            return;
        }
        boolean byNumber = model.offerProperty().get().order() == ImageOffer.Order.NUMBER;
        if (!byNumber) {
            image(offered.get(0));
        } else if (!offered.contains(picture.index())) {
            another(1);
        }
    }
}
