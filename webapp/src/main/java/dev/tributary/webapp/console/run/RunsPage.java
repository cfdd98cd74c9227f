package dev.tributary.webapp.console.run;

import java.util.List;

/** The runs that were looked for; {@code older} is where more of them are. */
public record RunsPage(RunFacetsPage facets, List<RunRow> rows, String older) {}
