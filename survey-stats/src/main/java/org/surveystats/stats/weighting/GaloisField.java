package org.surveystats.stats.weighting;

import java.util.Arrays;

/**
 * A finite field of q = pᵏ elements, as far as Paley's matrices need it. An element is a number below q whose digits to
 * the base p are the coefficients of a polynomial; polynomials are multiplied modulo one of degree k that has no factors.
 */
final class GaloisField {

    private final int prime;
    private final int degree;
    private final int size;
    private final int[] modulus;

    private GaloisField(int prime, int degree, int size) {
        this.prime = prime;
        this.degree = degree;
        this.size = size;
        this.modulus = irreducible();
    }

    /** Whether a number is a power of an odd prime. */
    static boolean isOddPrimePower(int number) {
        return number > 2 && number % 2 == 1 && isPowerOf(number, smallestFactor(number));
    }

    private static boolean isPowerOf(int number, int prime) {
        int left = number;
        while (left % prime == 0) {
            left /= prime;
        }
        return left == 1;
    }

    private static int smallestFactor(int number) {
        for (int factor = 2; factor * factor <= number; factor++) {
            if (number % factor == 0) {
                return factor;
            }
        }
        return number;
    }

    static GaloisField of(int size) {
        int prime = smallestFactor(size);
        int degree = 0;
        for (int left = size; left > 1; left /= prime) {
            degree++;
        }
        return new GaloisField(prime, degree, size);
    }

    /** χ of each element: 1 for squares, −1 for the others, 0 for 0. */
    int[] quadraticCharacter() {
        int[] character = new int[size];
        Arrays.fill(character, -1);
        character[0] = 0;
        for (int element = 1; element < size; element++) {
            character[multiply(element, element)] = 1;
        }
        return character;
    }

    int subtract(int a, int b) {
        int result = 0;
        int power = 1;
        int left = a;
        int right = b;
        for (int i = 0; i < degree; i++) {
            result += Math.floorMod(left % prime - right % prime, prime) * power;
            left /= prime;
            right /= prime;
            power *= prime;
        }
        return result;
    }

    private int multiply(int a, int b) {
        int[] product = multiply(digits(a, degree), digits(b, degree));
        reduce(product, modulus);
        int result = 0;
        for (int i = degree - 1; i >= 0; i--) {
            result = result * prime + product[i];
        }
        return result;
    }

    private int[] digits(int number, int count) {
        int[] digits = new int[count];
        int left = number;
        for (int i = 0; i < count; i++) {
            digits[i] = left % prime;
            left /= prime;
        }
        return digits;
    }

    private int[] multiply(int[] a, int[] b) {
        int[] product = new int[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] = (product[i + j] + a[i] * b[j]) % prime;
            }
        }
        return product;
    }

    /** The rest after division by a polynomial whose first coefficient is 1, in place. */
    private void reduce(int[] polynomial, int[] by) {
        int last = by.length - 1;
        for (int i = polynomial.length - 1; i >= last; i--) {
            int factor = polynomial[i];
            for (int j = 0; j <= last && factor != 0; j++) {
                polynomial[i - last + j] = Math.floorMod(polynomial[i - last + j] - factor * by[j], prime);
            }
        }
    }

    /** The first polynomial of degree k that none of a lower degree divides. */
    private int[] irreducible() {
        for (int number = 0; number < size; number++) {
            int[] candidate = monic(number, degree);
            boolean divisible = false;
            int factors = prime;
            for (int low = 1; low <= degree / 2 && !divisible; low++) {
                for (int other = 0; other < factors && !divisible; other++) {
                    int[] rest = candidate.clone();
                    reduce(rest, monic(other, low));
                    divisible = Arrays.stream(rest).allMatch(coefficient -> coefficient == 0);
                }
                factors *= prime;
            }
            if (!divisible) {
                return candidate;
            }
        }
        throw new IllegalStateException("no irreducible polynomial for " + size);
    }

    private int[] monic(int number, int ofDegree) {
        int[] polynomial = Arrays.copyOf(digits(number, ofDegree), ofDegree + 1);
        polynomial[ofDegree] = 1;
        return polynomial;
    }
}
