/** How far each character carries a line of text: the most that it does in nine sans families that readers have. */

/** The units of the advances in one em. */
export const UNITS_PER_EM = 45;

/** One digit of base 64 for each character from the first on, in units rounded up; 0 where there is none. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** First code point, then advances; DejaVu Sans, which has the widest letters of the nine, gives most of them. */
export const ADVANCES: Record<400 | 700, readonly (readonly [first: number, digits: string])[]> = {
  400: [
    // Latin, to the end of Latin Extended-A
    [
      0x20,
      'PSVmdtkOSSbmPbPTddddedddddQQmmmZvfghkecjkQagaqllemhedjfwfffSTSmaZcdadcSddNNbNsdcddTYSdblbbZdZdmAAAAA' +
        'AAAAAAAAAAAAAAAAAAAAAAAAAAAAPSddhdZcbtWcmAtfXmUVZdfPZSWcssscfffffftheeeeQQQQkllllllmnjjjjfedccccccta' +
        'ccccNNNNcdcccccmcddddbdbfcfcfchahahahakgkdecececececjdjdjdjdkdqgQNQNQNQNQNmZaNgbbaNaNaSaTbQldldldlld' +
        'lclclcyuhThThTeYeYeYeYdSdSdSjdjdjdjdjdjdwlfbffZfZfZQ',
    ],
    // Greek
    [
      0x370,
      'eanePPjeAAXaaaQaAAAAXfgPkpYApAooQffagefikQffpjekieAfdfofokQfeZdQcedbcZZdcQbddbacfdbdcchbjmQcccmfddjs' +
        'jhnekchbcYeendqmjekcfejdiccZhdaNkccedhphdhhh',
    ],
    // Cyrillic
    [
      0x400,
      'eencheOOazzogjdifffclexdjjgipikiehddnfjgxymofhxhccbYgcpYeecdjecedabbnbfcqrgkbamcccdYaYNNNqpecebe9mjf' +
        'rkok1uni0sdZookclele80rj2v9mhadAAAAAAAkffcedcYfbfZxpdYgcgcgcnmjeuo0qtjhadbfbfbgbqlhcgcgdrhrhQxpgcjfi' +
        'ejfhcqkQfcfctteckckcxpdYecjejekckckchadbdbdbgccYokfbgbfb',
    ],
    // punctuation and its spaces
    [0x2010, 'RRdettXXPPPPYYYYbXbbQetPAAAAAAAJ9/LUYLRYQSSmYYXllMtXXSSqhhXdXXXQlXVtlmbemmPkmPPKA'],
    // euro
    [0x20ac, 'e'],
    // arrows
    [0x2190, 'mpmpmm'],
    // minus
    [0x2212, 'm'],
  ],
  700: [
    // Latin, to the end of Latin Extended-A
    [
      0x20,
      'QVZmguoQVVbmSbSUhhhhihhhhhSSmmmcvjjkngfnnSbjdtpphqkifnj1jhiVUVmaZfhbhfWhgQQeQvgfhhXbWgerdecgZgmAAAAA' +
        'AAAAAAAAAAAAAAAAAAAAAAAAAAAAQVggjgZdctaemAtfXmVWZigSZUaevvvcjjjjjjxkggggSUSSnppppppmrnnnnhihffffffwb' +
        'ffffQQQQggfffffmfggggehejfjfkfkbkbkbkbnmnhgfgfgfgfgfnhnhnhnhngskSQSQUQSQSQrfbQjeedQdQdWdZdRpgpgpgtog' +
        'pfpfpf1ykXkXkXibibibibgWfWfWngngngngngng1rhehicicicU',
    ],
    // Greek
    [
      0x370,
      'gaumPPmhAAXbbbSbAAAAUkkSnudAsAtrTjjdjfhmnSjjtmfnmhAgfhpjpnShgagTfghffabgfTgfifbfkhbjdfldmoTfffojfhjt' +
        'jluinfhbfZieqdyomhqihekfihfbjhbQnddihitlhiii',
    ],
    // Cyrillic
    [
      0x400,
      'ffodihRRb0zplmjmjjjdpf4gmmlmtmnmhifjtjql48rvji1jfgdYlftbhhfhmgfghbbetdifwyipdbsdffhYbbQQQtrhfheg6ooi' +
        'umtm+zoi4ugZxwnfngng+2xn/16ohbfAAAAAAAsljdhhdYeZlf4tgbjflflfumrlyo6uwnibfbhehejdztlhlflgvlvlS4tjerlm' +
        'gsllfzqSjfjfxwffnfnf4tgbjemhmhnfnfnfibjejejelfdYvpeZkdjd',
    ],
    // punctuation and its spaces
    [0x2010, 'TTgdttXXSSSSeeeebXddPeuQAAAAAAAJ//OZdMVdhUUsdbXmmPuXXVVvmmYdXXYSmYZtmmflmmSomSSKA'],
    // euro
    [0x20ac, 'g'],
    // arrows
    [0x2190, 'mpmpmm'],
    // minus
    [0x2212, 'm'],
  ],
};
