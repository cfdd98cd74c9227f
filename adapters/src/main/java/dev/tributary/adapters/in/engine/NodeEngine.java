package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.work.NodeStarts;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.application.run.task.RunningExecutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The engine of this node, from its start to its stop. */
@ApplicationScoped
public class NodeEngine {
  private static final Logger LOG = Logger.getLogger(NodeEngine.class);

  private final EngineFactory factory;
  private final RunningExecutions running;
  private final SchedulerWakeUp schedulerWakeUp;
  private final NodeStarts starts;
  private Optional<Engine> engine = Optional.empty();

  public NodeEngine(
      EngineFactory factory,
      RunningExecutions running,
      SchedulerWakeUp schedulerWakeUp,
      NodeStarts starts) {
    this.factory = factory;
    this.running = running;
    this.schedulerWakeUp = schedulerWakeUp;
    this.starts = starts;
  }

  /**
   * @param holdsNew while new work is left in the queue
   */
  void start(EngineNode node, BooleanSupplier holdsNew) {
    Engine own = factory.engine(node);
    own.holdNewWhile(holdsNew);
    engine = Optional.of(own);
    schedulerWakeUp.connect(own::wake);
    starts.connect(own.handOvers());
    own.start();
  }

  /** Claims nothing more until it is resumed. */
  void pause() {
    engine.ifPresent(Engine::pause);
  }

  void resume() {
    engine.ifPresent(Engine::resume);
  }

  /** Whether it claims work. */
  boolean claims() {
    return engine.filter(Engine::claims).isPresent();
  }

  void countAsPolledWhenFull() {
    engine.ifPresent(Engine::countAsPolledWhenFull);
  }

  /** Stores what executions have reported and had no transaction of their own for since. */
  void storeReports() {
    running
        .reports()
        .forEach(report -> Thread.ofVirtual().name("report").start(() -> attempt(report)));
  }

  private static void attempt(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException failed) {
      LOG.debugf("reports are stored later or by another: %s", failed.getMessage());
    }
  }

  void stop() {
    engine.ifPresent(Engine::stop);
  }
}
