package dev.tributary.application.exchange.circuit;

class InMemoryCircuitsTest extends CircuitsContract {
  private final Circuits circuits = new InMemoryCircuits();

  @Override
  protected Circuits circuits() {
    return circuits;
  }
}
