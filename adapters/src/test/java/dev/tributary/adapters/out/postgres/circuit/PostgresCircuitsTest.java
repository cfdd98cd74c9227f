package dev.tributary.adapters.out.postgres.circuit;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.application.exchange.circuit.Circuits;
import dev.tributary.application.exchange.circuit.CircuitsContract;

class PostgresCircuitsTest extends CircuitsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Circuits circuits() {
    return new PostgresCircuits(DATABASE.dataSource());
  }
}
