package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.message.MessageErrorCode;
import io.quarkus.qute.Expression;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * {@code {#for item in data.items}…{/for}}, over lists only and within the budget. Qute's own loop
 * also counts to any number and holds all results before a limit on the output could stop it.
 */
final class LimitedLoop implements SectionHelper {
  private static final String ALIAS = "alias";
  private static final String LIST = "iterable";

  private final String alias;
  private final Expression list;

  private LimitedLoop(String alias, Expression list) {
    this.alias = alias;
    this.list = list;
  }

  @Override
  public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
    return context.evaluate(list).thenApply(value -> repeat(value, context));
  }

  private ResultNode repeat(Object value, SectionResolutionContext context) {
    if (value instanceof MissingValue) {
      return new Together(List.of());
    }
    if (!(value instanceof List<?> elements)) {
      throw new RenderingFailed(MessageErrorCode.NOT_RENDERED);
    }
    ResolutionContext around = context.resolutionContext();
    RenderingBudget renderingBudget =
        (RenderingBudget) Objects.requireNonNull(around.getAttribute(RenderingBudget.ATTRIBUTE));
    List<ResultNode> results = new ArrayList<>();
    for (Object element : elements) {
      renderingBudget.repetition();
      ResolutionContext child = around.createChild(Map.of(alias, element), Map.of());
      results.add(context.execute(child).toCompletableFuture().join());
    }
    return new Together(results);
  }

  /** The results of all repetitions, one after the other. */
  private static final class Together extends ResultNode {
    private final List<ResultNode> results;

    Together(List<ResultNode> results) {
      this.results = results;
    }

    @Override
    public void process(Consumer<String> output) {
      results.forEach(result -> result.process(output));
    }
  }

  /** Reads {@code item in data.items} as Qute's own loop does. */
  static final class Factory implements SectionHelperFactory<LimitedLoop> {
    private final LoopSectionHelper.Factory own =
        new LoopSectionHelper.Factory(LoopSectionHelper.Factory.ITERATION_METADATA_PREFIX_NONE);

    @Override
    public List<String> getDefaultAliases() {
      return List.of("for");
    }

    @Override
    public ParametersInfo getParameters() {
      return own.getParameters();
    }

    @Override
    public LimitedLoop initialize(SectionInitContext context) {
      return new LimitedLoop(context.getParameter(ALIAS), context.getExpression(LIST));
    }

    @Override
    public Scope initializeBlock(Scope outer, BlockInfo block) {
      return own.initializeBlock(outer, block);
    }
  }
}
