/** The people that campaigns speak to: how they are looked for, and what may be written in them. */
@NullMarked
package dev.tributary.domain.profile;

import org.jspecify.annotations.NullMarked;
