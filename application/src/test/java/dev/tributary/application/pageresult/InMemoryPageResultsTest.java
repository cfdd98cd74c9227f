package dev.tributary.application.pageresult;

class InMemoryPageResultsTest extends PageResultsContract {
  private final InMemoryPageResults results = new InMemoryPageResults();

  @Override
  protected PageResults results() {
    return results;
  }
}
