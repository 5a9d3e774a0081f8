import { Module } from '@nestjs/common';
import { BindingModule } from '../binding/binding.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CommunityModule } from '../community/community.module.js';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { BookingWordsReader } from './booking-words.reader.js';
import { BookingNews } from './booking.news.js';
import { ComplaintNews } from './complaint.news.js';
import { MessageNews } from './message.news.js';
import { QuoteNews } from './quote.news.js';
import { EngineerNews } from './engineer.news.js';
import { ReviewNews } from './review.news.js';
import { VisitDayReader } from './visit-day.reader.js';
import { VisitNews } from './visit.news.js';

/** What people are told, a file for each word: the facts it hears, what it says, the page it leads to, its template. */
@Module({
  imports: [NotificationModule, CommunityModule, EngineerModule, CatalogModule, BindingModule, ComplaintModule],
  providers: [
    VisitNews,
    VisitDayReader,
    BookingNews,
    BookingWordsReader,
    QuoteNews,
    MessageNews,
    ReviewNews,
    ComplaintNews,
    EngineerNews,
  ],
})
export class NewsModule {}
