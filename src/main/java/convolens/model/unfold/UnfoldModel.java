package convolens.model.unfold;

import convolens.lesson.Lesson;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.Recomputation;
import convolens.model.setup.Refusal;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainSteps;
import convolens.walk.chain.Portion;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A stage of arrays made of one another: what is {@linkplain Setup set}, the arrays the engine computes from it, the step of
 * the moment, and the cells that belong to the one that is pointed at. The scenes of section 7.4 are {@linkplain UnfoldPreset
 * presets} of it.
 */
public final class UnfoldModel {
    private final UnfoldPreset preset;
    private final Setup<GradientSettings> setup;
    private final UnfoldSteps steps;
    private final ReadOnlyObjectWrapper<UnfoldFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<ArrayCell> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyObjectWrapper<Map<ArrayName, BitSet>> linked =
            new ReadOnlyObjectWrapper<>(this, "linked", Map.of());
    private final PaneChoice panes;
    private final BooleanProperty copies = new SimpleBooleanProperty(this, "copies");
    private final BooleanProperty compared = new SimpleBooleanProperty(this, "compared");
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(this, "question");
    private final CellTyping typing;
    private final UnfoldQuestions questions = new UnfoldQuestions(this);
    private final UnfoldWhatIfs whatIfs = new UnfoldWhatIfs(this);
    private HiddenCells hidden = HiddenCells.NONE;
    private @Nullable UnfoldMoment wanted;

    /** The model of a scene, in the state with which it opens, that computes at once. */
    public UnfoldModel(UnfoldPreset preset) {
        this(preset, Recomputation.Worker.sameThread());
    }

    /** The model of a scene, in the state with which it opens. */
    public UnfoldModel(UnfoldPreset preset, Recomputation.Worker<Computed> worker) {
        this.preset = preset;
        this.setup = new Setup<>(preset.start(), preset.max(), preset.gradients());
        this.typing = new CellTyping(preset, setup);
        this.steps = new UnfoldSteps(preset, this::moved, this::divided);
        UnfoldComputation computation = new UnfoldComputation(preset);
        this.panes = new PaneChoice(preset);
        Recomputation<Setup.Contents<GradientSettings>, Computed> recomputation = new Recomputation<>(
                worker,
                new Recomputation.Task<>(computation::compute, computation::cost),
                this::computed,
                this::failed);
        Setup.Contents<GradientSettings> first = setup.contentsProperty().get();
        computed(first, computation.compute(first, () -> false));
        setup.contentsProperty().addListener((observable, old, now) -> {
            if (old.equals(getFrame().contents()) && isSignAlone(old, now)) {
                computed(now, getFrame().computed());
            } else if (!now.equals(getFrame().contents())) {
                recomputation.request(now);
            }
        });
        pointed.addListener((observable, old, now) -> linked.set(linkedTo(now)));
    }

    // Properties

    /** What scene this is. */
    public UnfoldPreset preset() {
        return preset;
    }

    /** The lesson of the scene. */
    public Lesson lesson() {
        return preset.lesson();
    }

    /** What is set, and every change of it. */
    public Setup<GradientSettings> setup() {
        return setup;
    }

    /** The steps. */
    public TimelineModel timeline() {
        return steps.timeline();
    }

    /** What the stage shows: state, arrays and step, always of one another. */
    public ReadOnlyObjectProperty<UnfoldFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public UnfoldFrame getFrame() {
        return frame.get();
    }

    /** The cell that is pointed at, in any array; null if none is. */
    public ObjectProperty<ArrayCell> pointedProperty() {
        return pointed;
    }

    /** The cells of every array that belong to the one that is pointed at. */
    public ReadOnlyObjectProperty<Map<ArrayName, BitSet>> linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /** Which arrays are shown. */
    public PaneChoice panes() {
        return panes;
    }

    /** Whether an array is on the stage now. */
    public boolean isOnStage(ArrayName array) {
        return panes.isOnStage(array, getFrame(), question.get());
    }

    /** Whether the input shows how often each of its cells is copied. */
    public BooleanProperty copiesProperty() {
        return copies;
    }

    /** Whether windows that do not overlap are shown beside those of the scene. */
    public BooleanProperty comparedProperty() {
        return compared;
    }

    /** Takes over what another scene has set, but with strides at which windows do not overlap. */
    public void followWithoutOverlap(SlidingState state) {
        setup.set(WithoutOverlap.of(state, preset.max()), null);
    }

    /** The question about col2im that is answered below the arrays; null for none. */
    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    /** What is set besides the operation; null where the scene sets nothing. */
    public @Nullable GradientSettings gradients() {
        return setup.besidesProperty().get();
    }

    /** The grain of a timeline that stands for a portion. A pooling has no products: there it is one of the values. */
    public TimelineGrain grain(Portion portion) {
        return steps.grain(portion);
    }

    // Commands

    /** Goes to the step that completes a cell; where no step is about its array, to a step that is about a linked cell. */
    public void goTo(ArrayCell cell) {
        ChainSteps writing = getFrame().steps();
        int position = writing.positionOf(cell.array(), cell.cell());
        if (position < 0) {
            Map<ArrayName, BitSet> belonging = linkedTo(cell);
            for (ArrayName stepped : preset.stepped()) {
                if (position < 0 && belonging.containsKey(stepped)) {
                    position =
                            writing.positionOf(stepped, belonging.get(stepped).nextSetBit(0));
                }
            }
        }
        if (position >= 0) {
            steps.timeline().seek(position);
        }
    }

    /** All that decides what the scene shows. */
    public UnfoldMoment moment() {
        return new UnfoldMoment(
                setup.getState(),
                gradients(),
                panes.panesProperty().get(),
                panes.enlargedProperty().get(),
                panes.chosen(),
                copies.get(),
                compared.get(),
                question.get(),
                steps.portion(),
                steps.timeline().getPosition());
    }

    /**
     * Shows a moment. Its step is reached once its arrays have been computed.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(UnfoldMoment moment) {
        UnfoldMoments.require(moment, preset, setup);
        wanted = moment;
        pointed.set(null);
        panes.choose(moment.panes(), moment.enlarged(), moment.stepAlone());
        copies.set(moment.copies());
        compared.set(moment.compared());
        question.set(moment.question());
        setup.set(moment.setup(), moment.gradients());
        arrive();
    }

    private void arrive() {
        UnfoldMoment moment = wanted;
        UnfoldFrame shown = getFrame();
        if (moment != null
                && moment.setup() == shown.state()
                && Objects.equals(moment.gradients(), shown.contents().besides())) {
            wanted = null;
            steps.take(moment.portion(), moment.position());
        }
    }

    /** Whether a cell holds a number that can be typed: of the input, a filter, the bias or the gradient from behind. */
    public boolean isEditable(ArrayCell cell) {
        return typing.isEditable(getFrame().chain(), cell);
    }

    /** Sets a cell to a typed number. Returns whether it was one. */
    public boolean type(ArrayCell cell, String typed) {
        return typing.type(getFrame().chain(), cell, typed);
    }

    /** Pastes a block of numbers from a cell on. Returns whether it fitted. */
    public boolean paste(ArrayCell cell, String text) {
        return isEditable(cell) && typing.paste(getFrame().chain(), cell, text);
    }

    /** Hides cells at every step, and what belongs to any other cell, too. */
    void conceal(Set<ArrayCell> cells) {
        seeAgain(new HiddenCells(cells));
        pointed.set(cells.stream().findFirst().orElse(null));
    }

    /** Shows what is hidden. */
    void reveal() {
        seeAgain(HiddenCells.NONE);
    }

    private void seeAgain(HiddenCells unseen) {
        hidden = unseen;
        linked.set(linkedTo(pointed.get()));
        moved();
    }

    /** What can be asked of the scene. */
    public UnfoldQuestions questions() {
        return questions;
    }

    /** What can be done otherwise. */
    public UnfoldWhatIfs whatIfs() {
        return whatIfs;
    }

    // State

    private static boolean isSignAlone(Setup.Contents<GradientSettings> old, Setup.Contents<GradientSettings> now) {
        GradientSettings changed = now.besides();
        return old.state() == now.state()
                && changed != null
                && changed.with(!changed.overwrites()).equals(old.besides());
    }

    private Map<ArrayName, BitSet> linkedTo(@Nullable ArrayCell cell) {
        return cell == null ? Map.of() : hidden.linked(cell, getFrame().chain());
    }

    private void computed(Setup.Contents<GradientSettings> contents, Computed computed) {
        if (frame.get() != null && frame.get().computed() != computed) {
            pointed.set(null);
        }
        hidden = hidden.within(computed.chain());
        boolean overwrites = contents.besides() != null && contents.besides().overwrites();
        show(contents, computed, steps.settle(computed.chain(), overwrites, frame.get()));
        arrive();
    }

    private void failed(Throwable error) {
        setup.fallBack(
                getFrame().contents(), Refusal.of(Refusal.Reason.NOT_COMPUTED, String.valueOf(error.getMessage())));
    }

    private void moved() {
        UnfoldFrame now = frame.get();
        show(now.contents(), now.computed(), now.steps());
    }

    private void divided() {
        computed(frame.get().contents(), frame.get().computed());
    }

    private void show(Setup.Contents<GradientSettings> contents, Computed computed, ChainSteps made) {
        int position = steps.timeline().getPosition();
        frame.set(new UnfoldFrame(contents, computed, made, made.at(position), hidden.cells()));
    }
}
