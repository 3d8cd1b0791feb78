/** The ports of intake and desk on a relational store (H2): schema, one writer, two readers. No other room speaks SQL. */
package watchfloor.store;
