package dev.tributary.application.exchange.circuit;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.exchange.circuit.Circuits.OpenCircuit;
import dev.tributary.application.exchange.circuit.Circuits.StoredCircuit;
import dev.tributary.domain.exchange.circuit.CircuitErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Closes a circuit by hand, so that calls are sent again before the end of its pause. */
@ApplicationScoped
public class CloseCircuit {
  private final Circuits circuits;
  private final AuditRecorder changes;

  public CloseCircuit(Circuits circuits, AuditRecorder changes) {
    this.circuits = circuits;
    this.changes = changes;
  }

  /**
   * Other nodes learn of it after a second at most.
   *
   * @throws NotFound when it is not open
   * @throws Conflict when a call changes it at the same time
   */
  @Transactional
  public void close(String key) {
    Optional<StoredCircuit> found = circuits.find(key);
    OpenCircuit open =
        found
            .flatMap(stored -> OpenCircuit.of(key, stored.circuit()))
            .orElseThrow(() -> new NotFound(CircuitErrorCode.NOT_OPEN, key));
    if (!circuits.replace(key, found, Optional.empty())) {
      throw new Conflict(CircuitErrorCode.CHANGED, key);
    }
    changes.record("closed", "circuit", key, Map.of("until", open.until().toString()), Map.of());
  }
}
