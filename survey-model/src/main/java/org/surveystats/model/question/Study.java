package org.surveystats.model.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who asked whom, when, how and for whom. Nothing here is guessed: what a study does not say is absent.
 *
 * @param title the study's title, where it differs from the questionnaire's
 * @param organisations who carried it out
 * @param authors who answers for it
 * @param funders who paid for it
 * @param purpose what it was to find out
 * @param population whom the answers stand for
 * @param populationSize how many they are, where it is known
 * @param fieldwork when answers were collected
 * @param mode how answers were collected, such as "online"
 * @param sampleSize how many respondents there are
 * @param definitions terms as respondents were told
 */
public record Study(
        Optional<LocalizedText> title,
        List<LocalizedText> organisations,
        List<LocalizedText> authors,
        List<LocalizedText> funders,
        Optional<LocalizedText> purpose,
        Optional<LocalizedText> population,
        OptionalLong populationSize,
        Optional<Fieldwork> fieldwork,
        Optional<LocalizedText> mode,
        OptionalLong sampleSize,
        List<Definition> definitions) {

    private static final Study UNKNOWN = builder().build();

    /**
     * Checks the sizes and copies the lists.
     *
     * @param title the study's title
     * @param organisations who carried it out
     * @param authors who answers for it
     * @param funders who paid for it
     * @param purpose what it was to find out
     * @param population whom the answers stand for
     * @param populationSize how many they are
     * @param fieldwork when answers were collected
     * @param mode how answers were collected
     * @param sampleSize how many respondents there are
     * @param definitions terms as respondents were told
     * @throws IllegalArgumentException if a size is not positive, or the sample is larger than the population
     */
    public Study {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(fieldwork, "fieldwork");
        Objects.requireNonNull(mode, "mode");
        organisations = List.copyOf(organisations);
        authors = List.copyOf(authors);
        funders = List.copyOf(funders);
        definitions = List.copyOf(definitions);
        if (populationSize.orElse(1) < 1 || sampleSize.orElse(1) < 1) {
            throw new IllegalArgumentException("a population and a sample have at least one member");
        }
        if (sampleSize.orElse(1) > populationSize.orElse(Long.MAX_VALUE)) {
            throw new IllegalArgumentException("the sample (" + sampleSize.getAsLong()
                    + ") is larger than the population (" + populationSize.getAsLong() + ")");
        }
    }

    /**
     * A study that says nothing about itself.
     *
     * @return the empty study
     */
    public static Study unknown() {
        return UNKNOWN;
    }

    /**
     * Starts a study.
     *
     * @return a builder without any part
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a study. */
    public static final class Builder {
        private Optional<LocalizedText> title = Optional.empty();
        private final List<LocalizedText> organisations = new ArrayList<>();
        private final List<LocalizedText> authors = new ArrayList<>();
        private final List<LocalizedText> funders = new ArrayList<>();
        private Optional<LocalizedText> purpose = Optional.empty();
        private Optional<LocalizedText> population = Optional.empty();
        private OptionalLong populationSize = OptionalLong.empty();
        private Optional<Fieldwork> fieldwork = Optional.empty();
        private Optional<LocalizedText> mode = Optional.empty();
        private OptionalLong sampleSize = OptionalLong.empty();
        private final List<Definition> definitions = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the title.
         *
         * @param text the study's title
         * @return this builder
         */
        public Builder title(LocalizedText text) {
            title = Optional.of(text);
            return this;
        }

        /**
         * Adds an organisation.
         *
         * @param name who carried the study out
         * @return this builder
         */
        public Builder organisation(LocalizedText name) {
            organisations.add(name);
            return this;
        }

        /**
         * Adds an author.
         *
         * @param name who answers for the study
         * @return this builder
         */
        public Builder author(LocalizedText name) {
            authors.add(name);
            return this;
        }

        /**
         * Adds a funder.
         *
         * @param name who paid for the study
         * @return this builder
         */
        public Builder funder(LocalizedText name) {
            funders.add(name);
            return this;
        }

        /**
         * Sets the purpose.
         *
         * @param text what the study was to find out
         * @return this builder
         */
        public Builder purpose(LocalizedText text) {
            purpose = Optional.of(text);
            return this;
        }

        /**
         * Sets the population.
         *
         * @param text whom the answers stand for
         * @return this builder
         */
        public Builder population(LocalizedText text) {
            population = Optional.of(text);
            return this;
        }

        /**
         * Sets the population's size.
         *
         * @param size how many they are, at least 1
         * @return this builder
         */
        public Builder populationSize(long size) {
            populationSize = OptionalLong.of(size);
            return this;
        }

        /**
         * Sets the fieldwork period.
         *
         * @param period when answers were collected
         * @return this builder
         */
        public Builder fieldwork(Fieldwork period) {
            fieldwork = Optional.of(period);
            return this;
        }

        /**
         * Sets the mode.
         *
         * @param text how answers were collected
         * @return this builder
         */
        public Builder mode(LocalizedText text) {
            mode = Optional.of(text);
            return this;
        }

        /**
         * Sets the sample size.
         *
         * @param size how many respondents there are, at least 1
         * @return this builder
         */
        public Builder sampleSize(long size) {
            sampleSize = OptionalLong.of(size);
            return this;
        }

        /**
         * Adds a definition.
         *
         * @param term the word
         * @param meaning what it stands for
         * @return this builder
         */
        public Builder definition(LocalizedText term, LocalizedText meaning) {
            definitions.add(new Definition(term, meaning));
            return this;
        }

        /**
         * Builds the study.
         *
         * @return the study
         * @throws IllegalArgumentException if a size is not positive, or the sample is larger than the population
         */
        public Study build() {
            return new Study(
                    title,
                    organisations,
                    authors,
                    funders,
                    purpose,
                    population,
                    populationSize,
                    fieldwork,
                    mode,
                    sampleSize,
                    definitions);
        }
    }
}
