/** The contracts of the ports that Hibernate implements: it exists in the whole program only. */
@NullMarked
package dev.tributary.webapp.contract;

import org.jspecify.annotations.NullMarked;
