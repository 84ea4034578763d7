"""The words a site uses when it speaks for itself.

Phrases are in lower case, words only, apostrophes straight; chosen by hand from what sites commonly say.
"""

from reader.text.phrasebook import phrases

FAMILIES: dict[str, tuple[str, ...]] = {
    "thanks": phrases(
        """
        thank you for visiting | thanks for visiting | thank you for reading | thanks for reading | thank you
        for stopping by | thanks for stopping by | thank you for your support | thank you for supporting |
        thank you for your trust | appreciate your support | appreciate your trust | your trust and support |
        thank you for your interest | thanks for watching | thank you for being a | merci de votre | danke für
        ihre | gracias por leer | obrigado por
        """
    ),
    "site": phrases(
        """
        our website | our web site | our site | this website | this web site | this site | this blog | our blog
        | the website | our team | our newsroom | our journalism | our journalists | our reporters | our
        readers | our reporting | our coverage | our content | our mission | our services | our editors | our
        partners | our community | our publication | our staff | our page | our app | our members | our users |
        our newsletter | our newsletters | our podcast | our channel | we strive | we aim to | we are committed
        | we are not affiliated | not affiliated with | not associated with | registered trademark | trademarks
        of | a trademark of | a subsidiary of | a division of | leading source | leading resource | leading
        publisher | media group | media company | media network | corporate site | part of the network | daily
        updates | breaking news | keep you informed | keep you updated | up to date with | all the latest |
        latest news | latest updates | headlines | features the latest | this publication | this newspaper |
        quality content | ad blocker | adblocker | javascript | your browser | powered by | designed by |
        developed by | hosted by | theme by | wordpress | site map | unser angebot | nosso site | este site |
        nuestro sitio | notre site | dieser website
        """
    ),
    "contact": phrases(
        """
        contact us | reach out to us | reach us | feel free to reach | feel free to contact | get in touch |
        email us | e mail us | write to us | call us | send us | let us know | hear from you | have a tip | got
        a tip | news tip | news tips | story idea | send tips | have a story | have a question | have questions
        | any questions | questions or comments | comments or questions | questions or concerns | suggestions |
        feedback | telephone | tel | phone | fax | customer service | p o box | po box | may be reached | can
        be reached | reached at | reach him | reach her | reach the author | contact the author | contact the
        writer | email the | email him | email her | email address | e mail address | kontakt | contato |
        contacto | contactez
        """
    ),
    "newsletter": phrases(
        """
        newsletter | newsletters | subscribe | subscribing | subscribed | subscriber | subscribers | sign up |
        signing up | sign me up | signup | inbox | mailing list | email alerts | email updates | email alert |
        daily email | weekly email | daily briefing | morning briefing | daily digest | weekly digest | news
        alerts | stay informed | stay updated | stay up to date | never miss | don't miss | top headlines | top
        stories | best stories | big stories | get the latest | get the best | get breaking | get all the |
        delivered to your | delivered right | straight to your | right to your | no spam | spam | unsubscribe |
        stay on top | stay connected | keep up with | keep up to date | keep an eye on your | rss | rss feed |
        push notifications | notifications | assine | abonnieren | abonnez | suscríbete | suscribirse |
        inscreva se | receba | berlangganan | iscriviti
        """
    ),
    "copyright": phrases(
        """
        copyright | copyrighted | all rights reserved | all right reserved | rights reserved | may not be
        published | may not be reproduced | may not be republished | not be reproduced | be reproduced |
        reproduction of | reproduction in whole | without permission | without written permission | written
        permission | prior written | express written | reprinted with | republished | reprinted from | creative
        commons | licensed under | direitos reservados | rechte vorbehalten | droits réservés | derechos
        reservados | diritti riservati | rechten voorbehouden | 저작권자 | 저작권법 | 무단전재 | 재배포금지 |
        무단 | hak cipta | vat no | company no | registered in | publishing inc | media inc | inc all | llc all
        | llc | gmbh | ltd | impressum
        """
    ),
    "pointer": phrases(
        """
        read more | read also | read next | read now | read the full | read full | read our | read on |
        continue reading | full story | full article | more from | more on | more in | more stories | more news
        | more articles | more about | more info | more information | further information | learn more | find
        out more | see more | see all | view all | view more | show more | load more | related | related
        articles | related stories | related posts | related links | related topics | related news | you may
        also | you might also | you may like | you might like | also like | recommended | recommended for |
        most read | most popular | most viewed | most commented | most shared | popular posts | popular stories
        | trending | trending now | editor's picks | editors picks | editors' picks | what to read | must read
        | see also | also read | also see | click here | click to | click on | click the | tap here | watch now
        | watch live | watch the | watch video | listen now | listen to | next article | previous article |
        next post | previous post | next story | previous story | up next | check out | here's why | here's
        what | here's how | featured | sponsored | promoted | in case you missed | lire aussi | mehr zum | mehr
        lesen | weiterlesen | leia mais | leia também | leer más | lees meer | baca juga | selengkapnya | leggi
        anche | clique | saiba mais | veja | 関連記事 | 続きを読む
        """
    ),
    "social": phrases(
        """
        follow us | follow me | follow him | follow her | follow them | follow the | like us | join us | find
        us | find me | connect with | visit us | on twitter | on facebook | on instagram | on youtube | on
        linkedin | on pinterest | on telegram | via email | share this | share on | share via | share article |
        share your | share it | tweet | tweet this | retweet | facebook | twitter | instagram | linkedin |
        pinterest | whatsapp | reddit | youtube | tumblr | snapchat | telegram | flipboard | tiktok | google
        plus | google | email this | print this | download the | download our | our apps | mobile app | app
        store | google play | iphone | android | ios | join the conversation | join our | forums | compartilhar
        | teilen | partager | compartir
        """
    ),
    "author": phrases(
        """
        is a reporter | is a writer | is a journalist | is a freelance | is a contributor | is a contributing |
        is a senior | is a staff | is a columnist | is an editor | is the editor | is the author | is an author
        | is the founder | is a fellow | is a professor | is an associate | is an assistant | is a national |
        is a political | is an award | is a former | is a regular | is a producer | is a correspondent | senior
        fellow | staff writer | staff writers | senior writer | senior editor | senior reporter | managing
        editor | associate editor | contributing editor | contributing writer | editor in chief | freelance |
        award winning | columnist | contributor | the author of | about the author | about author | author of |
        author bio | full bio | bio | lives in | living in | resides in | based in | her husband | his wife |
        writes about | writes for | writing for | written for | has written | has covered | covers the |
        covering | contributed to this | contributed reporting | contributing | reporting by | editing by |
        writing by | compiled by | has been reporting | joined the | his work | her work | their work | his
        book | her book | views expressed | opinions expressed | views and opinions | author alone | are his
        own | are her own | are their own | are my own | posts by | articles by | stories by | view all posts |
        born in | graduated from | studied | associated press writer | associated press writers | press writers
        | autor | autorin | redakteur | blogger | co founder
        """
    ),
    "comment": phrases(
        """
        leave a comment | leave a reply | leave your | post a comment | post comment | add a comment | add
        comment | write a comment | submit comment | your comment | my comment | your comments | comments |
        comment | reply | replies | cancel reply | in the comments | comments are | comment policy | comment on
        | to comment | commenting | comments below | moderated | moderating | moderator | moderators |
        moderation | community guidelines | community rules | community standards | be respectful | respectful
        | on topic | report abuse | will not be published | required fields | fields are marked | notify me |
        logged in | log in | logout | login | log out | save my name | akismet | in this browser | your email |
        your name | your account | your username | password | captcha | recaptcha | says | upvote | great
        article | great post | nice post | good article | love this | thanks for sharing | thanks for the |
        thanks for this | i agree | you are commenting | komentar | comentários | comentarios | kommentare |
        kommentar | commentaires | campos obrigatórios | não será publicado | pflichtfelder | pingback | votes
        | vote
        """
    ),
    "legal": phrases(
        """
        cookies | cookie | cookie policy | use cookies | uses cookies | privacy | privacy policy | privacy
        notice | privacy statement | data protection | personal data | personal information | third parties |
        gdpr | consent | opt out | opt in | terms of use | terms of service | terms and conditions | terms
        conditions | user agreement | legal notice | legal | by continuing | by browsing | by signing | by
        using | by subscribing | by submitting | by clicking | by registering | you agree | you accept | you
        consent | i agree that | i accept | i consent | we use | accept | acceptance of | accept all | do not
        sell | disclaimer | disclosure | informational purposes | information purposes | educational purposes |
        investment advice | medical advice | financial advice | legal advice | professional advice | not
        constitute | affiliate | affiliates | affiliate links | affiliate program | associates program | earn a
        commission | may earn | advertising fees | paid partnership | advertise | advertisers | advertising |
        advertisement | advertisements | sponsor | sponsors | sponsored by | sponsored content | compensation |
        compensated | terms under | datenschutz | datenschutzerklärung | privacidade | privacidad |
        confidentialité | delayed by | real time quotes | stock quote | market data | data provided | published
        by | all times are
        """
    ),
    "money": phrases(
        """
        donate | donation | donations | support our | support us | support independent | support local |
        support this | become a | become a member | membership | members | member | free trial | subscription |
        subscriptions | buy now | shop now | order now | add to cart | shop | discount | discounts | coupon |
        coupons | off | deals | deal | sale | save up | tax deductible | 501 c 3 | for as little | per month |
        per year | per week | a month | a year | for free | free | gift | gifts | patreon | paypal | matching
        funds | premium | special offer | offers | offer | use code | use the code | issues for | paywalls |
        paywall | limited time
        """
    ),
    "label": phrases(
        """
        home | menu | search | search for | register | sign in | my account | account | skip to | skip to
        content | back to top | about | about us | contact | faq | faqs | help | careers | jobs | sitemap |
        archives | archive | video | videos | photos | photo gallery | gallery | galleries | loading | close |
        share | print | email | save | next | previous | prev | back | tags | tag | tagged | category |
        categories | topics | sections | section | filed under | posted in | posted by | posted on | published
        | updated | last updated | modified | source | sources | credit | credits | image credit | photo credit
        | getty images | news | sports | sport | business | politics | opinion | entertainment | technology |
        tech | lifestyle | health | travel | world | weather | culture | science | music | movies | tv |
        podcasts | podcast | events | classifieds | obituaries | real estate | autos | edition | editions |
        media | magazine | magazines | latest | popular | settings | language | english | advert | ad | ads |
        min read | minutes ago | minute ago | hours ago | hour ago | days ago | day ago | weeks ago | months
        ago | years ago | year ago | views | likes | shares
        """
    ),
}
"""What hints at boilerplate, by what it would be."""

REASONS = {
    "thanks": "thanks visitors",
    "site": "speaks of the site itself",
    "contact": "asks to get in touch",
    "newsletter": "a newsletter plea",
    "copyright": "a copyright line",
    "pointer": "points to other articles",
    "social": "a social or app prompt",
    "author": "a note on the author",
    "comment": "rules or a call for comments",
    "legal": "terms, cookies or advertising",
    "money": "asks for money or offers a deal",
    "label": "a label of the page",
}
"""What a reader is told of each family."""
