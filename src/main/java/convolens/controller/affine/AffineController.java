package convolens.controller.affine;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.network.DigitPasses;
import convolens.controller.network.LayerSteps;
import convolens.controller.train.TrainImages;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.LeNet5;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ShippedNetwork;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffineMoment;
import convolens.model.affine.AffineOffer;
import convolens.model.affine.AffineState;
import convolens.view.SceneContext;
import convolens.view.affine.AffineActions;
import convolens.view.affine.AffineView;
import convolens.view.lesson.LessonView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#AFFINE}: fetches layers of the networks that come with the program. */
public final class AffineController implements LessonController, AffineActions {
    private static final int DEMANDING_UNITS = 100;

    private final AffineModel model;
    private final AffineView view;
    private final SceneMemory<AffineMoment> memory;
    private final TaskRunner runner;
    private final FramePump pump;
    private final DigitPasses passes;
    private final FileDialogs dialogs;
    private int digit;
    /** The input that came out of a named network at {@link #digit}; null for none. */
    private float @Nullable [] sent;

    /** @param images the test digits */
    public AffineController(
            AffineModel model, TrainImages images, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
        passes = new DigitPasses(images, runner, context.status());
        view = new AffineView(model, context, this);
        memory = new SceneMemory<>(AffineMoment.class, this::moment, this::take);
        dialogs = new FileDialogs(context, view::stage);
        pump.addFrame(view::advance);
        model.frameProperty().addListener(observable -> pump.request());
    }

    /** The affine layers of the networks that come with the program. */
    public static List<AffineOffer> offers() {
        List<AffineOffer> offers = new ArrayList<>();
        Shape digits = Shape.of(1, 28, 28);
        for (ShippedNetwork shipped : ShippedNetwork.values()) {
            Architecture layers = switch (shipped) {
                case SIMPLE -> SimpleConvNet.ofChapter(digits, 10).architecture();
                case DEEP -> DeepConvNet.ofBook(digits, 10).architecture();
                case LENET -> LeNet5.of(digits, 10);
            };
            int number = 0;
            for (LayerSpec layer : layers.layers()) {
                if (layer instanceof LayerSpec.Affine) {
                    offers.add(new AffineOffer(shipped.title(), ++number));
                }
            }
        }
        return offers;
    }

    /** The model of the scene. */
    public AffineModel model() {
        return model;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private AffineMoment moment() {
        AffineState state = model.setup().get();
        StepMoment step = StepMoment.of(model.timeline());
        return state.offer() != null && state.x() == sent
                ? new AffineMoment(null, new AffineMoment.Reference(state.offer(), digit), step)
                : new AffineMoment(state, null, step);
    }

    private void take(AffineMoment moment) {
        AffineMoment.Reference network = moment.network();
        if (network == null) {
            passes.cancel();
            model.take(Objects.requireNonNull(moment.numbers()));
            moment.step().show(model.timeline());
        } else if (model.offers().contains(network.offer()) && network.digit() >= 0) {
            digit = network.digit();
            send(network.offer(), 0, () -> moment.step().show(model.timeline()));
        } else {
            throw new IllegalArgumentException("the layers that come with the program are "
                    + model.offers().stream().map(AffineOffer::title).collect(Collectors.joining(", ")) + ", but got "
                    + network.offer().title());
        }
    }

    @Override
    public AffineView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        AffineView another = new AffineView(model, other, this);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }

    /** Takes a layer, at one of its units, in place of one that is still on its way. */
    public void take(AffineState layer, int unit) {
        passes.cancel();
        model.take(layer);
        model.goToUnit(unit);
    }

    @Override
    public void choose(AffineOffer offer) {
        send(offer, 0, () -> {});
    }

    @Override
    public void another(int by) {
        AffineOffer offer = model.setup().get().offer();
        if (offer != null) {
            send(offer, by, () -> {});
        }
    }

    private void send(AffineOffer offer, int by, Runnable then) {
        ShippedNetwork shipped = Arrays.stream(ShippedNetwork.values())
                .filter(network -> network.title().equals(offer.network()))
                .findFirst()
                .orElseThrow();
        passes.send(shipped, digit + by, made -> {
            digit = made.index();
            LayerSteps.affine(offer, made.pass()).ifPresent(layer -> {
                sent = layer.x();
                model.take(layer);
                then.run();
            });
        });
    }

    /** Sixteen maps of a digit's size, all joined to a hundred units. */
    @Override
    public void makeDemanding() {
        Random random = new Random(1);
        Tensor x = random(random, Shape.of(1, 16, 28, 28));
        Tensor weights = random(random, Shape.of(x.size(), DEMANDING_UNITS));
        model.take(AffineState.of(null, x, weights, random(random, Shape.of(DEMANDING_UNITS))));
        model.goToUnit(DEMANDING_UNITS / 2);
    }

    private static Tensor random(Random random, Shape shape) {
        Tensor values = new Tensor(shape);
        for (int i = 0; i < values.size(); i++) {
            values.data()[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "affine.exportPicture", "sum.png", view.exported());
    }
}
